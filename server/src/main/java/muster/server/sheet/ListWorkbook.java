package muster.server.sheet;

import java.util.List;
import java.util.Map;

/** Lists of rows as an Excel workbook whose cells are texts, so that none can be a formula. */
public final class ListWorkbook {
  private ListWorkbook() {}

  /**
   * The bytes of an {@code .xlsx} file.
   *
   * @param sheets rows by the name of the sheet they stand on, the columns' names in the first
   * @throws InvalidWorkbook naming a cell whose text no workbook can hold
   */
  public static byte[] write(Map<String, List<List<String>>> sheets) {
    return WorkbookWriter.write(
        new Workbook(
            sheets.entrySet().stream()
                .map(sheet -> Workbook.Sheet.of(sheet.getKey(), sheet.getValue()))
                .toList()));
  }
}
