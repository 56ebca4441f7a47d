package muster.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service of a force has either one row without a strand or rows that all name one (R18). */
final class Strands {
  private static final List<String> KEY = List.of("force", "service", "strand");

  private Strands() {}

  /** Reports rows without a strand beside rows that name one. */
  static void check(List<CheckedRow> threats, Report report) {
    Map<List<String>, CheckedRow> named = new HashMap<>();
    List<CheckedRow> unnamed = new ArrayList<>();
    for (CheckedRow row : threats) {
      if (row.isSound(KEY.subList(0, 2)) && !row.faulty().contains("strand")) {
        if (row.has("strand")) {
          named.putIfAbsent(returnOf(row), row);
        } else {
          unnamed.add(row);
        }
      }
    }
    for (CheckedRow row : unnamed) {
      CheckedRow other = named.get(returnOf(row));
      if (other != null) {
        report.cell("threats.csv", row.number(), "strand", fault(other));
      }
    }
  }

  private static List<String> returnOf(CheckedRow row) {
    return List.of(row.text("force"), row.text("service"));
  }

  private static Fault fault(CheckedRow other) {
    String place = other.number() == 0 ? "another row" : "row " + other.number();
    return new Fault(
        "",
        "the name of a strand, as "
            + place
            + " names `"
            + other.text("strand")
            + "` for the same force and service",
        "name the strand in every row of a force's service, or in none");
  }
}
