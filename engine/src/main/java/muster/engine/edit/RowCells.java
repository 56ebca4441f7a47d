package muster.engine.edit;

import java.math.BigDecimal;
import java.util.Optional;
import muster.engine.tables.Column;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.Range;

/** Whether cells say the same, however their numbers are written. */
final class RowCells {
  private RowCells() {}

  /** Whether two rows say the same in every column. */
  static boolean same(PolicyTable table, PolicyRow one, PolicyRow other) {
    return table.columns().stream().allMatch(c -> same(c, one, other));
  }

  /** Whether two rows say the same in every column but one. */
  static boolean sameBut(String column, PolicyTable table, PolicyRow one, PolicyRow other) {
    return table.columns().stream()
        .filter(c -> !c.name().equals(column))
        .allMatch(c -> same(c, one, other));
  }

  private static boolean same(Column column, PolicyRow one, PolicyRow other) {
    return same(column.kind(), one.cells().get(column.name()), other.cells().get(column.name()));
  }

  /** Whether two cells of a column say the same; null is no cell. */
  static boolean same(Column.Kind kind, Object one, Object other) {
    if (one == null || other == null || one.equals(other)) {
      return one == null ? other == null : one.equals(other);
    }
    return switch (kind) {
      case NUMBER, FRACTION, WHOLE -> same(number(one), number(other));
      case RANGE -> same(range(one), range(other));
      default -> false;
    };
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static boolean same(Optional<Range> one, Optional<Range> other) {
    return one.isPresent()
        && other.isPresent()
        && same(one.get().from(), other.get().from())
        && same(one.get().below(), other.get().below());
  }

  private static BigDecimal number(Object cell) {
    return new BigDecimal(cell.toString());
  }

  private static Optional<Range> range(Object cell) {
    return Range.parse(cell.toString());
  }
}
