package muster.server.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.data.Sheet;

/**
 * Judgements in place of calculated risks. Each is signed by the account that makes it; one that
 * somebody else made before stays theirs as long as it says the same.
 */
final class Overrides {
  static final String FILE = "overrides.csv";

  private static final String BY = "by";

  private Overrides() {}

  /**
   * The rows with whose they are filled in.
   *
   * @param before the rows as they are stored
   * @param faults takes rows that are given as somebody else's
   */
  static Sheet signed(Sheet given, List<Sheet.Row> before, String account, BodyFaults faults) {
    return new Sheet(
        given.file(),
        given.rows().stream().map(row -> signed(row, before, account, faults)).toList());
  }

  private static Sheet.Row signed(
      Sheet.Row row, List<Sheet.Row> before, String account, BodyFaults faults) {
    String owner =
        before.stream()
            .filter(other -> unsigned(other).equals(unsigned(row)))
            .map(other -> other.cell(BY))
            .findFirst()
            .orElse(account);
    String said = row.cell(BY).strip();
    if (!said.isEmpty() && !said.equals(owner)) {
      faults.add(
          FILE,
          row.number(),
          BY,
          said,
          "a blank, or `" + owner + "`, whose judgement it is",
          "it is filled in from the account");
    }
    Map<String, String> cells = unsigned(row);
    cells.put(BY, owner);
    return new Sheet.Row(row.number(), cells);
  }

  private static Map<String, String> unsigned(Sheet.Row row) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.replaceAll((column, cell) -> cell.strip());
    cells.remove(BY);
    return cells;
  }
}
