package muster.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds rows that say twice what may be said once. */
final class Duplicates {
  private Duplicates() {}

  /** Reports every row whose key an earlier row of the file has. */
  static void check(FileFormat format, List<CheckedRow> rows, Report report) {
    FileFormat.Key key = format.key();
    if (key.columns().isEmpty()) {
      return;
    }
    Map<List<String>, CheckedRow> first = new HashMap<>();
    for (CheckedRow row : rows) {
      if (row.isSound(key.columns())) {
        Stream<String> cells = key.columns().stream().map(row::text);
        List<String> identity = (key.ordered() ? cells : cells.sorted()).toList();
        CheckedRow earlier = first.putIfAbsent(identity, row);
        if (earlier != null) {
          report.row(format.name(), row.number(), shown(row, key), expected(key), help(earlier));
        }
      }
    }
  }

  private static String shown(CheckedRow row, FileFormat.Key key) {
    return String.join(
        " / ", key.columns().stream().map(row::text).filter(c -> !c.isEmpty()).toList());
  }

  private static String expected(FileFormat.Key key) {
    return "one row for each "
        + String.join(", ", key.columns())
        + (key.ordered() ? "" : ", in either order");
  }

  private static String help(CheckedRow earlier) {
    return earlier.number() == 0
        ? "another row has the same"
        : "row " + earlier.number() + " has the same: take one of them out";
  }
}
