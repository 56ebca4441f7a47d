package muster.engine.tables;

import java.time.LocalDate;
import java.util.Map;
import muster.engine.facts.Fact;

/**
 * One dated row of a policy table.
 *
 * @param number as a spreadsheet shows it, the header being 1
 * @param cells by column
 * @param from first day in force
 * @param to last day in force; null when open
 * @param reference the document and section it rests on
 * @param fact what the rules are given while it is in force
 */
public record PolicyRow(
    int number,
    Map<String, String> cells,
    LocalDate from,
    LocalDate to,
    String reference,
    Fact fact) {
  public PolicyRow {
    cells = Map.copyOf(cells);
  }

  /** Whether it is in force on a day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether it is ever in force on the same day as another. */
  public boolean overlaps(PolicyRow other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }
}
