package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster tables")
class TablesTest {
  private static Path exported;

  @TempDir private Path folder;
  private Path rules;
  private Path workbook;

  @BeforeAll
  static void export(@TempDir Path once) {
    exported = once.resolve("tables.xlsx");
    assertThat(Run.of("tables", "export", exported, "--rules", Run.RULES).out())
        .startsWith("28 tables are in `" + exported + "`.");
  }

  @BeforeEach
  void copy() throws IOException {
    rules = folder.resolve("my-rules");
    Run.of("rules", "--rules", Run.RULES, "--copy", rules);
    workbook = Files.copy(exported, folder.resolve("tables.xlsx"));
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(rules.relativize(file).toString(), Files.readString(file));
      }
    }
    return content;
  }

  /** Changes the XML of one sheet, as somebody does who edits it in Excel. */
  private void edit(String sheet, UnaryOperator<String> change) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    List<String> names =
        Stream.of(parts.get("xl/workbook.xml").split("<sheet name=\"", -1))
            .skip(1)
            .map(rest -> rest.substring(0, rest.indexOf('"')))
            .toList();
    String part = "xl/worksheets/sheet" + (names.indexOf(sheet) + 1) + ".xml";
    String edited = change.apply(parts.get(part));
    assertThat(edited).isNotEqualTo(parts.put(part, edited));
    try (OutputStream out = Files.newOutputStream(workbook);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> one : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  /** The cell of a sheet, whatever is in it, becomes another. */
  private static UnaryOperator<String> cell(String name, String attributes, String inside) {
    return xml ->
        xml.replaceFirst(
            "<c r=\"" + name + "\" [^>]*?(/>|>.*?</c>)",
            "<c r=\"" + name + "\" " + attributes + ">" + inside + "</c>");
  }

  private static String text(String text) {
    return "<is><t>" + text + "</t></is>";
  }

  private static final String INLINE = "t=\"inlineStr\"";

  private Run importing(Object... more) {
    return Run.of(
        Stream.concat(Stream.of("tables", "import", workbook, "--rules", rules), Stream.of(more))
            .toArray());
  }

  @Test
  void what_was_not_edited_changes_nothing() throws IOException {
    Map<String, String> before = content();

    Run run = importing("--yes");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("nothing to change");
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void edits_are_shown_and_with_yes_written_into_their_files_alone() throws IOException {
    Map<String, String> before = content();
    edit("bands", cell("B3", INLINE, text("100..250")));
    edit("bands", cell("B4", INLINE, text("250..1000")));
    edit("trends", cell("B4", "", "<v>1.3</v>"));
    edit(
        "joining",
        xml ->
            xml.replaceFirst("<row r=\"2\">.*?</row>", "")
                .replace(
                    "</sheetData>",
                    "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>firearms</t></is></c>"
                        + "<c r=\"B7\" t=\"inlineStr\"><is><t>west-yorkshire</t></is></c>"
                        + "<c r=\"C7\" t=\"inlineStr\"><is><t>2010-04-01</t></is></c>"
                        + "<c r=\"E7\" t=\"inlineStr\"><is><t>R23, \"as asked\"</t></is></c>"
                        + "</row></sheetData>"));

    Run run = importing("--yes");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            """
            bands
              medium: risk: `100..300` → `100..250`
              high: risk: `300..1000` → `250..1000`
            """,
            """
            trends
              rising: factor: `1.25` → `1.3`
            """);
    assertThat(run.out().lines().takeWhile(line -> !line.isEmpty()))
        .allMatch(line -> line.length() <= 120);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "firearms/west-yorkshire: new row: service `firearms`, force `west-yorkshire`, from"
                + " `2010-04-01`, reference `R23, \"as asked\"`",
            "payroll/west-yorkshire: row removed: service `payroll`");
    Map<String, String> expected = new TreeMap<>(before);
    expected.computeIfPresent(
        "tables/bands.csv",
        (path, was) ->
            was.replace("medium,100..300,", "medium,100..250,")
                .replace("high,300..1000,", "high,250..1000,"));
    expected.computeIfPresent(
        "tables/trends.csv", (path, was) -> was.replace("rising,1.25,", "rising,1.3,"));
    expected.put(
        "tables/joining.csv",
        "service,force,from,to,reference\n"
            + "firearms,west-yorkshire,2010-04-01,,\"R23, \"\"as asked\"\"\"\n");
    assertThat(content()).isEqualTo(expected);
    assertThat(Run.of("tables", "export", folder.resolve("again.xlsx"), "--rules", rules).code())
        .isZero();
  }

  @Test
  void a_cell_of_the_wrong_kind_and_a_row_that_is_needed_are_told_where_they_are()
      throws IOException {
    edit("needs", cell("C3", "", "<v>50</v>"));
    Run wrong = importing("--yes");
    edit("needs", cell("C3", INLINE, text("2009-04-01")));
    edit("needs", xml -> xml.replaceFirst("<row r=\"4\">.*?</row>", ""));
    Run missing = importing("--yes");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("needs!C3: `50` in column `from`", "2009-12-31");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("needs: ", "has no row on 2009-04-01");
  }

  @Test
  void everything_wrong_is_told_by_sheet_and_cell_and_nothing_is_written() throws IOException {
    Map<String, String> before = content();
    edit("bands", cell("B3", "", "<f>1+1</f><v>2</v>"));
    edit("needs", cell("A1", INLINE, text("neeed")));
    renameSheet("trends", "trend");

    Run run = importing("--yes");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "bands!B3: `=1+1` is a formula",
            "needs!A1: the table has no column `neeed`\n  help: did you mean `need`?",
            "needs: the column `need` is missing",
            "trend: there is no table `trend`\n  help: did you mean `trends`?",
            "Nothing was changed: 4 problems");
    assertThat(content()).isEqualTo(before);
  }

  private void renameSheet(String from, String to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        zip.write(
            part.replace("sheet name=\"" + from + "\"", "sheet name=\"" + to + "\"")
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Files.write(workbook, bytes.toByteArray());
  }

  @Test
  void a_rule_book_that_would_be_wrong_is_told_with_the_cells_it_comes_from_and_not_written()
      throws IOException {
    Map<String, String> before = content();
    edit("flags", cell("A2", INLINE, text("under-minimum")));
    edit("demand-levels", cell("A2", INLINE, text("once a decade")));

    Run run = importing("--yes");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("flag/below-minimum.drl:", "`below-minimum` is no flag")
        .contains("flags!A2: the word `below-minimum` is gone")
        .contains("demand-levels!A2: the word `once in 10 years` is gone", ".examples.yaml:")
        .contains("`once in 10 years` is no demand level", "Nothing was changed: ");
    assertThat(run.err().lines()).allMatch(line -> line.length() <= 120);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void cells_that_cannot_be_taken_over_hide_nothing_else_and_nothing_is_told_because_of_them()
      throws IOException {
    edit("bands", cell("B4", "", "<f>1+1</f><v>2</v>"));
    edit("bands", cell("C5", INLINE, text("yse")));
    edit("trends", cell("D3", "t=\"d\"", "<v>2009-04-01T10:30:00</v>"));
    edit("harm-levels", cell("B3", INLINE, text("1,3")));
    edit("needs", xml -> xml.replaceFirst("<row r=\"4\">.*?</row>", ""));
    edit("flags", xml -> xml.replaceFirst("<row r=\"2\">.*?</row>", ""));

    Run run = importing("--yes");

    assertThat(run.code()).isEqualTo(2);
    assertThat(
            run.err()
                .lines()
                .filter(l -> l.matches("[a-z-]+(![A-Z0-9]+)?: .*"))
                .map(TablesTest::place))
        .containsExactlyInAnyOrder(
            "bands!B4", "bands!C5", "trends!D3", "harm-levels!B3", "needs", "flags");
    assertThat(run.err())
        .contains("the word `below-minimum` is gone", "flag/below-minimum.drl:")
        .doesNotContain("leaves out");
  }

  private static String place(String line) {
    return line.substring(0, line.indexOf(": "));
  }

  @Test
  void without_yes_it_asks_and_only_y_writes() throws IOException {
    Map<String, String> before = content();
    edit("trends", cell("B4", "", "<v>1.3</v>"));

    assertThat(answering("n\n")).contains("rising: factor", "Nothing was changed.");
    assertThat(answering("")).contains("--yes writes without asking", "Nothing was changed.");
    assertThat(content()).isEqualTo(before);
    assertThat(answering("y\n")).contains("Changed in `" + rules + "`: 1 table.");
    assertThat(content()).isNotEqualTo(before);
  }

  private String answering(String answer) {
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    try {
      Run run = importing();
      assertThat(run.code()).as(run.err()).isZero();
      return run.out() + run.err();
    } finally {
      System.setIn(usual);
    }
  }

  @Test
  void no_workbook_is_written_over_another() {
    Run run = Run.of("tables", "export", workbook, "--rules", rules);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`" + workbook + "` is there already");
  }

  @Test
  void a_workbook_has_the_name_of_one() {
    Run run = Run.of("tables", "export", folder.resolve("tables.csv"), "--rules", rules);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("end it in .xlsx");
  }
}
