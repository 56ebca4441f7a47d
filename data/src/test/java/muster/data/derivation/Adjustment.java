package muster.data.derivation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One stated departure of one force from the scaled profile.
 *
 * @param file {@code threats} or {@code capabilities}
 * @param force force id
 * @param service service id
 * @param strand strand id, or blank
 * @param column the column changed
 * @param change {@code times} multiplies before rounding, {@code add} adds after it, {@code set}
 *     replaces the cell, {@code clear} empties it
 * @param value the factor, the number added or the new cell; blank for {@code clear}
 * @param reason one line, shown in the row's note
 */
record Adjustment(
    String file,
    String force,
    String service,
    String strand,
    String column,
    String change,
    String value,
    String reason) {

  static Adjustment of(Map<String, String> row) {
    return new Adjustment(
        row.get("file"),
        row.get("force"),
        row.get("service"),
        row.get("strand"),
        row.get("column"),
        row.get("change"),
        row.get("value"),
        row.get("reason"));
  }

  /** True for an adjustment of this return. */
  boolean concerns(String file, String force, Map<String, String> profile) {
    return this.file.equals(file)
        && this.force.equals(force)
        && service.equals(profile.get("service"))
        && strand.equals(profile.getOrDefault("strand", ""));
  }

  /** The number to multiply by where this is a {@code times} on that column, else one. */
  BigDecimal factorOf(String column) {
    return numberOf("times", column, BigDecimal.ONE);
  }

  /** The number to add where this is an {@code add} on that column, else zero. */
  BigDecimal addedTo(String column) {
    return numberOf("add", column, BigDecimal.ZERO);
  }

  /** Writes the cell where this is a {@code set} or a {@code clear}. */
  void replaceIn(Map<String, String> row) {
    if (change.equals("set") || change.equals("clear")) {
      row.put(column, value);
    }
  }

  private BigDecimal numberOf(String change, String column, BigDecimal otherwise) {
    return this.change.equals(change) && this.column.equals(column)
        ? new BigDecimal(value)
        : otherwise;
  }
}
