package muster.data.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.data.Sheet;

/**
 * The one form in which the sheets of a dataset are kept: by file name, whatever order the files
 * came in; rows in their order and with their numbers, cells as the text they were given.
 *
 * <p>The form, in {@link Parts}: its name; then for each file its name and how many rows it has;
 * for each row its number and how many cells it has; for each cell its column and its text.
 */
final class SheetsText {
  private static final String FORM = "muster sheets 1";

  private SheetsText() {}

  static byte[] write(List<Sheet> sheets) {
    Map<String, List<Sheet.Row>> files = new TreeMap<>();
    sheets.forEach(
        sheet ->
            files.computeIfAbsent(sheet.file(), file -> new ArrayList<>()).addAll(sheet.rows()));
    List<String> parts = new ArrayList<>(List.of(FORM));
    files.forEach(
        (file, rows) -> {
          parts.add(file);
          parts.add(Integer.toString(rows.size()));
          rows.forEach(row -> add(row, parts));
        });
    return Parts.write(parts);
  }

  private static void add(Sheet.Row row, List<String> parts) {
    parts.add(Integer.toString(row.number()));
    parts.add(Integer.toString(row.cells().size()));
    row.cells()
        .forEach(
            (column, cell) -> {
              parts.add(column);
              parts.add(cell);
            });
  }

  /**
   * The sheets, by file name.
   *
   * @throws StoreProblem when they are in another form, of a newer version
   */
  static List<Sheet> read(byte[] bytes) {
    Parts parts = Parts.read(bytes);
    if (!parts.hasNext() || !parts.next().equals(FORM)) {
      throw new StoreProblem(
          "A dataset is kept in a form that this version does not know, beginning with `%s`."
              .formatted(new String(bytes, 0, Math.min(bytes.length, 20), StandardCharsets.UTF_8)));
    }
    List<Sheet> sheets = new ArrayList<>();
    while (parts.hasNext()) {
      String file = parts.next();
      List<Sheet.Row> rows = new ArrayList<>();
      for (int left = parts.nextNumber(); left > 0; left--) {
        rows.add(row(parts));
      }
      sheets.add(new Sheet(file, rows));
    }
    return sheets;
  }

  private static Sheet.Row row(Parts parts) {
    int number = parts.nextNumber();
    Map<String, String> cells = new TreeMap<>();
    for (int left = parts.nextNumber(); left > 0; left--) {
      String column = parts.next();
      cells.put(column, parts.next());
    }
    return new Sheet.Row(number, cells);
  }
}
