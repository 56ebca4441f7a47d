package muster.server.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.data.Format;
import muster.data.Sheet;
import muster.data.SheetWriter;
import muster.data.store.RoundInfo;

/**
 * Sheets of the dataset format as a file, to be filled in or changed and sent back: no column for
 * the marking, which is in the header of the answer alone.
 */
final class SheetTable {
  private SheetTable() {}

  /**
   * The answer.
   *
   * @param name of the file, after the round's and without its ending
   * @param sheets of which CSV has the first
   */
  static TableAnswer of(RoundInfo round, String name, List<Sheet> sheets) {
    return of(round, name, sheets, List.of(), Map.of());
  }

  /**
   * The same with more than the format has.
   *
   * @param more columns after those of the format
   * @param guides sheets of a workbook that are for reading only
   */
  static TableAnswer of(
      RoundInfo round,
      String name,
      List<Sheet> sheets,
      List<String> more,
      Map<String, List<List<String>>> guides) {
    return new TableAnswer(
        round.marking(),
        null,
        fileName(round) + "-" + name,
        () -> new String(SheetWriter.write(sheets.get(0), more), StandardCharsets.UTF_8),
        () -> {
          Map<String, List<List<String>>> tabs = new LinkedHashMap<>();
          sheets.forEach(sheet -> tabs.put(tab(sheet.file()), cells(sheet, more)));
          tabs.putAll(guides);
          return tabs;
        });
  }

  /** The name of the tab that a file's rows stand on. */
  static String tab(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static List<List<String>> cells(Sheet sheet, List<String> more) {
    List<String> columns =
        new ArrayList<>(Format.findFile(sheet.file()).orElseThrow().columnNames());
    columns.addAll(more);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.copyOf(columns));
    sheet.rows().forEach(row -> rows.add(columns.stream().map(row::cell).toList()));
    return rows;
  }

  /** An id may have letters that no header can carry. */
  private static String fileName(RoundInfo round) {
    return round.round().replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
