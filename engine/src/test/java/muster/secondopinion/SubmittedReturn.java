package muster.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows that one force handed in for one service.
 *
 * @param threats its rows of threats.csv; may be empty
 * @param capability its row of capabilities.csv, or null
 * @param override its row of overrides.csv, or null
 */
record SubmittedReturn(
    List<Map<String, String>> threats,
    Map<String, String> capability,
    Map<String, String> override) {

  static SubmittedReturn of(RowsByPair rows, Pair pair) {
    return new SubmittedReturn(
        rows.of("threats.csv", pair),
        atMostOne(rows.of("capabilities.csv", pair)),
        atMostOne(rows.of("overrides.csv", pair)));
  }

  /** Whether a partner's row exists at all: an override alone makes none. */
  boolean isThere() {
    return !threats.isEmpty() || capability != null;
  }

  /** Assessed means both parts there and no ☆ cell blank (dataset.md). */
  boolean isComplete() {
    return !threats.isEmpty()
        && threats.stream().allMatch(SubmittedReturn::isComplete)
        && capability != null
        && Cells.hasAll(capability, List.of("specialists", "minimum"))
        && Cells.hasAll(capability, Policy.HEADINGS);
  }

  boolean isGradedLow() {
    return evidenceRows().stream().anyMatch(row -> Cells.text(row, "confidence").equals("low"));
  }

  boolean hasRowBefore(LocalDate date) {
    List<Map<String, String>> dated = evidenceRows();
    if (override != null) {
      dated.add(override);
    }
    return dated.stream().anyMatch(row -> Cells.date(row, "dated").isBefore(date));
  }

  private List<Map<String, String>> evidenceRows() {
    List<Map<String, String>> rows = new ArrayList<>(threats);
    if (capability != null) {
      rows.add(capability);
    }
    return rows;
  }

  private static boolean isComplete(Map<String, String> threat) {
    boolean demand = Cells.has(threat, "demand");
    boolean level = Cells.has(threat, "demand_level");
    if (demand && level) {
      throw new IllegalArgumentException("demand given twice: " + threat);
    }
    return (demand || level)
        && Cells.has(threat, "days")
        && Cells.hasAll(threat, Policy.DIMENSIONS);
  }

  private static Map<String, String> atMostOne(List<Map<String, String>> rows) {
    if (rows.size() > 1) {
      throw new IllegalArgumentException("more than one row for a pair: " + rows);
    }
    return rows.isEmpty() ? null : rows.get(0);
  }
}
