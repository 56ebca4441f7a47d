package muster.server.sheet;

import static muster.server.sheet.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What Excel keeps in a workbook is read as a person would have typed it")
class WorkbookReaderTest {
  @TempDir private Path folder;

  private final List<SheetProblem> problems = new ArrayList<>();

  private List<String> cells(RawWorkbook raw) throws IOException {
    Workbook read = WorkbookReader.read(raw.write(folder.resolve("test.xlsx")), problems);
    return read.sheets().get(0).rows().stream().flatMap(r -> r.cells().stream()).toList();
  }

  private static RawWorkbook cell(String attributes, String inside) {
    return RawWorkbook.of(
        "bands", "<row r=\"1\"><c r=\"A1\" " + attributes + ">" + inside + "</c></row>");
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.3",
    "0.29999999999999999, 0.3",
    "1.0000000000000001E-5, 0.00001",
    "1E-05, 0.00001",
    "-1E-05, -0.00001",
    "1.2E+3, 1200",
    "300, 300",
    "300.0, 300",
    "-0, 0",
    "1234567890123456, 1234567890123460",
    "1E+300, 1000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000000000000000000000000000000000",
  })
  void a_number_in_plain_decimals(String kept, String typed) throws IOException {
    assertThat(cells(cell("", "<v>" + kept + "</v>"))).containsExactly(typed);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1E999999999", "1E1000", "NaN", "0x10", "twelve"})
  void no_other_number(String kept) throws IOException {
    assertThat(cells(cell("", "<v>" + kept + "</v>"))).isEmpty();
    assertThat(problems)
        .containsExactly(
            new SheetProblem("bands!A1", "`" + kept + "` is no number", "type the value itself"));
  }

  /** 1 April 2009 is day 39904 (openpyxl and Excel agree), of 1904 day 38442. */
  @ParameterizedTest
  @CsvSource({
    "14, ''",
    "17, ''",
    "22, ''",
    "164, 'yyyy\\-mm\\-dd'",
    "164, 'd mmm yyyy'",
    "164, '[$-809]d mmmm yyyy;@'",
    "164, '[Red]dd/mm/yy'"
  })
  void a_number_shown_as_a_date_is_the_date(String format, String code) throws IOException {
    String formats = "<numFmt numFmtId=\"164\" formatCode=\"" + code + "\"/>";
    RawWorkbook raw = cell("s=\"1\"", "<v>39904</v>").styles(formats, format);

    assertThat(cells(raw)).containsExactly("2009-04-01");
    assertThat(problems).isEmpty();
  }

  @Test
  void days_counted_from_1904_are_the_same_dates() throws IOException {
    RawWorkbook raw = cell("s=\"1\"", "<v>38442</v>").styles("", "14");
    raw.workbook("<workbookPr date1904=\"1\"/>", "bands");

    assertThat(cells(raw)).containsExactly("2009-04-01");
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "2, ''",
    "9, ''",
    "49, ''",
    "164, '0.00\" days\"'",
    "164, '[Red]0.00'",
    "164, '\\d0'",
    "164, '£#,##0'",
    "164, 'General'"
  })
  void a_number_shown_otherwise_is_no_date(String format, String code) throws IOException {
    String escaped = code.replace("\"", "&quot;");
    String formats = "<numFmt numFmtId=\"164\" formatCode=\"" + escaped + "\"/>";
    RawWorkbook raw = cell("s=\"1\"", "<v>39904</v>").styles(formats, format);

    assertThat(cells(raw)).containsExactly("39904");
  }

  @ParameterizedTest
  @CsvSource({"39904.5", "0.25", "60", "-3", "99999999"})
  void a_time_and_a_day_that_never_was_are_told(String kept) throws IOException {
    RawWorkbook raw = cell("s=\"1\"", "<v>" + kept + "</v>").styles("", "14");

    assertThat(cells(raw)).isEmpty();
    assertThat(problems).extracting(SheetProblem::place).containsExactly("bands!A1");
    assertThat(problems.get(0).message()).contains("`" + kept + "`", "no whole day");
  }

  @ParameterizedTest
  @CsvSource({"2009-04-01T00:00:00", "2009-04-01T00:00:00Z", "2009-04-01"})
  void a_date_kept_in_words_is_the_date(String kept) throws IOException {
    assertThat(cells(cell("t=\"d\"", "<v>" + kept + "</v>"))).containsExactly("2009-04-01");
  }

  @ParameterizedTest
  @CsvSource({"1, yes", "0, no"})
  void true_and_false_are_yes_and_no(String kept, String typed) throws IOException {
    assertThat(cells(cell("t=\"b\"", "<v>" + kept + "</v>"))).containsExactly(typed);
  }

  @Test
  void shared_text_is_joined_from_its_runs_without_how_it_is_pronounced() throws IOException {
    RawWorkbook raw =
        cell("t=\"s\"", "<v>1</v>")
            .shared(
                "<si><t>other</t></si><si><r><t xml:space=\"preserve\">very </t></r><r><rPr><b/>"
                    + "</rPr><t>high</t></r><rPh sb=\"0\" eb=\"1\"><t>aloud</t></rPh></si>");

    assertThat(cells(raw)).containsExactly("very high");
  }

  @Test
  void line_breaks_and_characters_that_Excel_writes_as_codes_are_themselves() throws IOException {
    RawWorkbook raw =
        cell(
            "t=\"inlineStr\"",
            "<is><t>a_x000D_\nb _x005F_x0041_ &lt;100 &amp; \uD83D\uDE00</t></is>");

    assertThat(cells(raw)).containsExactly("a\nb _x0041_ <100 & \uD83D\uDE00");
  }

  @Test
  void a_character_that_cannot_be_seen_is_told() throws IOException {
    cells(cell("t=\"inlineStr\"", "<is><t>a_x0007_b</t></is>"));

    assertThat(problems).extracting(SheetProblem::place).containsExactly("bands!A1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '<f>1+1</f><v>2</v>', '`=1+1` is a formula'",
    "'', '<f>1+1</f>', '`=1+1` is a formula'",
    "'t=\"str\"', '<f>\"a\"</f><v>a</v>', '`=\"a\"` is a formula'",
    "'', '<f t=\"shared\" si=\"0\"/><v>2</v>', 'the cell holds a formula'",
    "'', '<f t=\"array\" ref=\"A1\">SUM(1)</f><v>1</v>', '`=SUM(1)` is a formula'",
    "'t=\"e\"', '<v>#N/A</v>', '`#N/A` is an error of Excel''s, and no value'",
    "'t=\"s\"', '<v>7</v>', '`7` is no text'"
  })
  void formulas_and_errors_are_told_by_sheet_and_cell(
      String attributes, String inside, String message) throws IOException {
    RawWorkbook raw =
        RawWorkbook.of(
            "bands", "<row r=\"3\"><c r=\"B3\" " + attributes + ">" + inside + "</c></row>");

    assertThat(cells(raw)).isEmpty();
    assertThat(problems).extracting(SheetProblem::place).containsExactly("bands!B3");
    assertThat(problems.get(0).message()).isEqualTo(message);
  }

  @Test
  void rows_and_cells_without_a_place_follow_each_other() throws IOException {
    RawWorkbook raw =
        RawWorkbook.of(
            "bands",
            "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c></row>"
                + "<row><c><v>2</v></c></row><row r=\"9\"><c r=\"C9\"><v>3</v></c></row>");

    Workbook read = WorkbookReader.read(raw.write(folder.resolve("test.xlsx")), problems);

    assertThat(read.sheets().get(0).rows())
        .containsExactly(
            new Workbook.Row(1, List.of("a", "1")),
            new Workbook.Row(2, List.of("2")),
            new Workbook.Row(9, List.of("", "", "3")));
  }

  @Test
  void merged_cells_are_told() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", row(1, "a"));
    raw.part(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData>"
            + row(1, "a")
            + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>");

    cells(raw);

    assertThat(problems).extracting(SheetProblem::place).containsExactly("bands!A1:B1");
  }

  @Test
  void what_would_steer_a_terminal_is_not_shown() throws IOException {
    cells(cell("", "<f>\u009B31mred</f>"));

    assertThat(problems.get(0).message()).isEqualTo("`= 31mred` is a formula");
  }
}
