package muster.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables that the plan prints, as transcribed in {@code printed/README.md}. */
final class Printed {
  private static final Path FOLDER = Path.of("src", "test", "resources", "printed");

  /**
   * A cell of the tables 1 to 3a.
   *
   * @param table 1, 1a, 2, 2a, 3 or 3a
   * @param window current, 2009 or 2010-12
   */
  record Cell(String table, String window, String name) {}

  /**
   * A row of Appendix A.
   *
   * @param part current or proposed
   * @param printed the name as the appendix prints it
   * @param name the same as the tables print it
   */
  record AppendixRow(
      String part, String printed, String name, List<String> apacs, List<String> psa) {}

  private Printed() {}

  /** All cells, in the printed order. */
  static List<Cell> tables() throws IOException {
    return rows("tables-1-to-3a.csv").stream()
        .map(row -> new Cell(row.getField("table"), row.getField("window"), row.getField("name")))
        .toList();
  }

  /** All rows, in the printed order. */
  static List<AppendixRow> appendix() throws IOException {
    return rows("appendix-a.csv").stream()
        .map(
            row ->
                new AppendixRow(
                    row.getField("part"),
                    row.getField("printed"),
                    row.getField("name"),
                    list(row.getField("apacs")),
                    list(row.getField("psa"))))
        .toList();
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(name))) {
      return reader.stream().toList();
    }
  }

  private static List<String> list(String cell) {
    return Arrays.asList(cell.split(";", -1));
  }
}
