package muster.secondopinion;

import java.util.Map;
import java.util.TreeMap;

/** One row in the making; a blank cell is left out. */
final class RowBuilder {

  private final Map<String, String> cells = new TreeMap<>();

  static RowBuilder row() {
    return new RowBuilder();
  }

  RowBuilder put(String column, Object cell) {
    cells.put(column, cell.toString());
    return this;
  }

  Map<String, String> build() {
    cells.values().removeIf(String::isBlank);
    return cells;
  }
}
