package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import muster.engine.facts.Capability;
import muster.engine.facts.Fact;
import muster.engine.facts.Force;
import muster.engine.facts.Service;
import muster.engine.facts.Threat;

/**
 * What one force has returned for one service.
 *
 * @param force the force
 * @param service the service
 * @param threats its rows, one a strand; empty when there is none
 * @param capability its row; null when there is none
 */
public record Return(Force force, Service service, List<Threat> threats, Capability capability) {
  public Return {
    threats = List.copyOf(threats);
  }

  /** A blank cell that keeps it from being assessed. */
  record Blank(Fact row, String column) {}

  boolean isAbsent() {
    return threats.isEmpty() || capability == null;
  }

  /** What is missing, where rows are. */
  String missing() {
    if (threats.isEmpty() && capability == null) {
      return "No return was made";
    }
    return threats.isEmpty()
        ? "The return has no row in threats.csv"
        : "The return has no row in capabilities.csv";
  }

  /** Whether it can be assessed. */
  public boolean isComplete() {
    return !isAbsent() && blanks().isEmpty();
  }

  /** The blank cells of its rows that a score cannot do without (dataset format, ☆). */
  List<Blank> blanks() {
    List<Blank> blanks = new ArrayList<>();
    for (Threat threat : threats) {
      if (threat.demand() == null && threat.demandLevel() == null) {
        blanks.add(new Blank(threat, "demand"));
      }
      blank(blanks, threat, "days", threat.days());
      blank(blanks, threat, "physical", threat.physical());
      blank(blanks, threat, "psychological", threat.psychological());
      blank(blanks, threat, "financial", threat.financial());
      blank(blanks, threat, "community", threat.community());
      blank(blanks, threat, "public_expectation", threat.publicExpectation());
      blank(blanks, threat, "environmental", threat.environmental());
    }
    if (capability != null) {
      blank(blanks, capability, "specialists", capability.specialists());
      blank(blanks, capability, "minimum", capability.minimum());
      blank(blanks, capability, "capacity", capability.capacity());
      blank(blanks, capability, "capability", capability.capability());
      blank(blanks, capability, "consistency", capability.consistency());
      blank(blanks, capability, "connectivity", capability.connectivity());
    }
    return blanks;
  }

  private static void blank(List<Blank> blanks, Fact row, String column, Object value) {
    if (value == null) {
      blanks.add(new Blank(row, column));
    }
  }
}
