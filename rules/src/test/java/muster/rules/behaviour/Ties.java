package muster.rules.behaviour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.engine.facts.Agreement;
import muster.engine.facts.Border;
import muster.engine.facts.Exclusion;
import muster.engine.facts.Withdrawal;

/** What lies between the forces of a scenario: borders, agreements, and what parts them. */
public final class Ties {
  private final List<Border> borders = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<Withdrawal> withdrawals = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();

  Ties() {}

  /** With nothing yet. */
  public static Ties none() {
    return new Ties();
  }

  /** Forces of which each adjoins the next. */
  public static Ties chain(String... forces) {
    Ties ties = new Ties();
    for (int i = 1; i < forces.length; i++) {
      ties.border(forces[i - 1], forces[i]);
    }
    return ties;
  }

  /** The seven borders of the East Midlands (method section 5, golden counts). */
  public static Ties eastMidlands() {
    return none()
        .border(Five.D, Five.LE)
        .border(Five.D, Five.NO)
        .border(Five.LE, Five.LI)
        .border(Five.LE, Five.NH)
        .border(Five.LE, Five.NO)
        .border(Five.LI, Five.NO)
        .border(Five.LI, Five.NH);
  }

  /** With two forces that adjoin. */
  public Ties border(String a, String b) {
    borders.add(new Border(a, b));
    return this;
  }

  /** With a live unit for the usual service. */
  public Ties unit(String id, String... forces) {
    return agreement(id, "unit", "live", Scenario.SERVICE, "", forces);
  }

  /** With an agreement between forces for a service; an empty parent means none. */
  public Ties agreement(
      String id, String kind, String status, String service, String parent, String... forces) {
    agreements.add(
        new Agreement(
            id,
            "«" + id + "»",
            kind,
            List.of(service),
            Arrays.asList(forces),
            status,
            null,
            parent,
            "register",
            null));
    return this;
  }

  /** With a force that stands back from new work; no partners means from everybody. */
  public Ties withdrawal(String force, LocalDate from, String... partners) {
    withdrawals.add(new Withdrawal(force, from, Arrays.asList(partners), "it reviews its work"));
    return this;
  }

  /** With work that is not appropriate in the usual service; no forces means for any group. */
  public Ties exclusion(String... forces) {
    exclusions.add(new Exclusion(Scenario.SERVICE, Arrays.asList(forces), "their courts differ"));
    return this;
  }

  void add(Ties more) {
    borders.addAll(more.borders);
    agreements.addAll(more.agreements);
    withdrawals.addAll(more.withdrawals);
    exclusions.addAll(more.exclusions);
  }

  List<Border> borders() {
    return borders;
  }

  List<Agreement> agreements() {
    return agreements;
  }

  List<Withdrawal> withdrawals() {
    return withdrawals;
  }

  List<Exclusion> exclusions() {
    return exclusions;
  }
}
