package muster.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.engine.RuleBook;
import muster.server.files.RuleFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A table goes to a workbook and back without losing a byte")
class TableTextTest {
  private static final Path RULES = Path.of("..", "rules");

  private static RuleBook book;
  private static Workbook written;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    book = RuleBook.read(RuleFolder.read(RULES));
    Path file = folder.resolve("tables.xlsx");
    Files.write(file, WorkbookWriter.write(TableWorkbook.of(book)));
    List<SheetProblem> problems = new ArrayList<>();
    written = WorkbookReader.read(file, problems);
    assertThat(problems).isEmpty();
  }

  static Stream<String> tables() {
    return RuleBook.read(RuleFolder.read(RULES)).tables().stream().map(t -> t.name());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_shipped_table_comes_back_to_the_byte_even_where_another_row_was_changed(String name)
      throws IOException {
    String file = Files.readString(RULES.resolve("tables").resolve(name + ".csv"));
    String header = file.substring(0, file.indexOf('\n') + 1);
    String others = file.substring(file.indexOf('\n', header.length()) + 1);
    List<List<String>> cells = cells(name, TableText.of(header).columns().size());

    assertThat(TableText.of(file).with(cells)).isEqualTo(file);
    assertThat(TableText.of(header + others).with(cells)).isEqualTo(file);
    assertThat(TableText.of(TableText.of(header).with(cells)).rows()).isEqualTo(cells);
  }

  private static List<List<String>> cells(String table, int columns) {
    return written.sheets().stream()
        .filter(sheet -> sheet.name().equals(table))
        .flatMap(sheet -> sheet.rows().stream().skip(1))
        .map(row -> IntStream.range(0, columns).mapToObj(row::cell).toList())
        .toList();
  }

  @Test
  void every_table_has_a_sheet_and_the_last_one_explains_them() {
    List<String> names = written.sheets().stream().map(Workbook.Sheet::name).toList();

    assertThat(names).hasSize(book.tables().size() + 1).endsWith("guide");
    assertThat(written.sheets().get(names.size() - 1).rows())
        .extracting(Workbook.Row::cells)
        .contains(
            List.of("bands", "risk", "a range such as 100..300, <100 or >=1000"),
            List.of("bands", "", "The band of a risk, and whether it counts as high"));
  }

  @Test
  void the_same_rule_book_gives_the_same_bytes() {
    assertThat(WorkbookWriter.write(TableWorkbook.of(book)))
        .isEqualTo(WorkbookWriter.write(TableWorkbook.of(book)));
  }

  /** What spreadsheets are known to change. */
  static Stream<String> awkward() {
    return Stream.of(
        "0.30",
        "007",
        "2009-04-01",
        "10..20",
        "<100",
        ">=1000",
        "1/2",
        "MAR1",
        "1E5",
        "=1+1",
        "+44",
        "-1",
        "@SUM(A1)",
        "'quoted'",
        "TRUE",
        "#N/A",
        "a,b",
        "say \"so\"",
        "one\ntwo",
        "tab\there",
        "_x000D_",
        "_x005F_x000D_",
        "a & b <c>",
        "]]>",
        "£1,000 − é ü 漢 \uD83D\uDE00",
        "12345678901234567890",
        "0.1234567890123456789");
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void awkward_text_is_kept(String text, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("test.xlsx");
    Workbook workbook =
        new Workbook(
            List.of(Workbook.Sheet.of("test", List.of(List.of("a", "b"), List.of(text, "x")))));
    Files.write(file, WorkbookWriter.write(workbook));
    List<SheetProblem> problems = new ArrayList<>();

    assertThat(WorkbookReader.read(file, problems)).isEqualTo(workbook);
    assertThat(problems).isEmpty();
  }

  @Test
  void a_changed_row_leaves_the_others_as_they_were_written() {
    TableText table = TableText.of("a,b\n\"1\", x \n\n2,\"y\nz\"\n3,w\n");

    String text = table.with(List.of(List.of("1", "x"), List.of("2", "y\nz"), List.of("4", "w")));

    assertThat(text).isEqualTo("a,b\n\"1\", x \n2,\"y\nz\"\n4,w\n");
  }

  @Test
  void the_same_rows_leave_the_file_as_it_was() {
    String odd = "a,b\n\"1\", x \n\n2,\"y\nz\"";

    assertThat(TableText.of(odd).with(List.of(List.of("1", "x"), List.of("2", "y\nz"))))
        .isEqualTo(odd);
  }
}
