package muster.server.sheet;

import static java.util.stream.Collectors.joining;
import static muster.server.sheet.RawWorkbook.relation;
import static muster.server.sheet.RawWorkbook.relations;
import static muster.server.sheet.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Of a workbook that is unsafe, too large or none, nothing is read")
class RefusedWorkbooksTest {
  private static final String ROWS = row(1, "band", "risk");

  @TempDir private Path folder;

  private void assertRefused(RawWorkbook raw, String... words) throws IOException {
    assertRefused(raw.write(folder.resolve("test.xlsx")), words);
  }

  private static void assertRefused(Path file, String... words) {
    assertThatThrownBy(() -> WorkbookReader.read(file, new ArrayList<>()))
        .isInstanceOfSatisfying(
            InvalidWorkbook.class,
            e -> assertThat(e.problems()).singleElement().asString().contains(words));
  }

  @Test
  void a_small_file_that_unpacks_to_a_huge_part() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    raw.part("xl/worksheets/sheet1.xml", new byte[30 * 1024 * 1024]);

    Path file = raw.write(folder.resolve("bomb.xlsx"));

    assertThat(Files.size(file)).isLessThan(100_000);
    assertRefused(file, "bomb.xlsx: ", "`xl/worksheets/sheet1.xml` unpacks to more than 100 times");
  }

  @Test
  void a_huge_part_whose_size_is_a_lie() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    raw.part("xl/worksheets/sheet1.xml", new byte[30 * 1024 * 1024]);
    Path file = raw.write(folder.resolve("bomb.xlsx"));
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer lie = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - 28; at++) {
      boolean directory = lie.getInt(at) == 0x02014b50;
      if (directory && lie.getInt(at + 24) == 30 * 1024 * 1024) {
        lie.putInt(at + 24, 100);
      }
    }
    Files.write(file, bytes);

    assertRefused(file, "bomb.xlsx: ");
  }

  @Test
  void many_parts_that_are_huge_together() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    for (int i = 0; i < 70; i++) {
      raw.part("xl/media/image" + i + ".png", new byte[1024 * 1024]);
    }

    assertRefused(raw, "it unpacks to more than 64 MiB");
  }

  @Test
  void too_many_parts() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    for (int i = 0; i < 1000; i++) {
      raw.part("xl/media/image" + i + ".png", new byte[0]);
    }

    assertRefused(raw, "the workbook is too large");
  }

  @Test
  void a_file_that_is_too_large() throws IOException {
    Path file = Files.write(folder.resolve("large.xlsx"), new byte[10 * 1024 * 1024 + 1]);

    assertRefused(file, "large.xlsx: the file is too large");
  }

  @Test
  void a_sheet_of_too_many_rows() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 10_001; i++) {
      rows.append("<row><c><v>").append(i).append("</v></c></row>");
    }

    assertRefused(
        RawWorkbook.of("bands", rows.toString()), "bands: the sheet is too large", "10,000 rows");
  }

  @Test
  void a_sheet_of_nothing_but_formulas() throws IOException {
    StringBuilder cells = new StringBuilder("<row>");
    for (int i = 0; i <= 200_000; i++) {
      cells.append("<c><f>A").append(i * 7919L % 1_000_003).append("</f></c>");
    }

    assertRefused(
        RawWorkbook.of("bands", cells.append("</row>").toString()),
        "bands: the sheet is too large",
        "200,000 cells");
  }

  @Test
  void more_wrong_cells_than_anybody_reads() throws IOException {
    String row = "<row>" + "<c><f>A1</f></c>".repeat(1000) + "</row>";
    List<SheetProblem> problems = new ArrayList<>();

    WorkbookReader.read(
        RawWorkbook.of("bands", row).write(folder.resolve("formulas.xlsx")), problems);

    assertThat(problems).hasSize(101);
    assertThat(problems.get(100).toString()).contains("more cells that cannot be taken over");
  }

  @Test
  void a_sheet_of_too_many_columns() throws IOException {
    assertRefused(
        RawWorkbook.of("bands", "<row r=\"1\"><c r=\"CW1\"><v>1</v></c></row>"),
        "bands: the sheet is too large",
        "100 columns");
  }

  @Test
  void a_workbook_of_too_many_cells() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i <= 200_000; i++) {
      rows.append(i % 100 == 0 ? "<row>" : "")
          .append("<c><v>")
          .append(i * 7919L)
          .append("</v></c>");
      rows.append(i % 100 == 99 ? "</row>" : "");
    }

    assertRefused(RawWorkbook.of("bands", rows + "</row>"), "200,000 cells");
  }

  @Test
  void a_cell_of_too_much_text() throws IOException {
    assertRefused(
        RawWorkbook.of("bands", row(1, "x".repeat(32_768))), "32,767 characters in a cell");
  }

  @Test
  void a_small_file_whose_cells_all_share_one_long_text() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 2; i < 10_000; i++) {
      rows.append("<row r=\"%1$d\"><c r=\"B%1$d\" t=\"s\"><v>0</v></c>".formatted(i))
          .append("<c r=\"E%d\" t=\"s\"><v>0</v></c></row>".formatted(i));
    }
    RawWorkbook raw =
        RawWorkbook.of("flags", rows.toString())
            .shared("<si><t>" + "m".repeat(32_767) + "</t></si>");

    assertRefused(raw, "flags: the sheet is too large", "4,000,000 characters");
  }

  @Test
  void more_shared_text_than_all_cells_may_hold() throws IOException {
    Random random = new Random(1);
    StringBuilder shared = new StringBuilder();
    for (int i = 0; i < 130; i++) {
      String start = random.ints(3_000, 'a', 'z').mapToObj(Character::toString).collect(joining());
      shared.append("<si><t>").append(start).append("m".repeat(28_000)).append("</t></si>");
    }

    assertRefused(
        RawWorkbook.of("bands", ROWS).shared(shared.toString()),
        "the workbook is too large",
        "4,000,000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\">]>",
        "<!DOCTYPE sst SYSTEM \"file:///nowhere/at-all\">",
        "<!DOCTYPE sst [<!ENTITY % a SYSTEM \"file:///nowhere/at-all\"> %a;]>"
      })
  void a_part_with_a_document_type(String type) throws IOException {
    RawWorkbook raw =
        RawWorkbook.of("bands", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    raw.part("xl/sharedStrings.xml", type + "<sst><si><t>text</t></si></sst>");

    assertRefused(raw, "the workbook is damaged here");
  }

  @Test
  void an_entity_that_would_fetch_a_file(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "the-secret-text");
    RawWorkbook raw =
        RawWorkbook.of("bands", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    raw.part(
        "xl/sharedStrings.xml",
        "<!DOCTYPE sst [<!ENTITY a SYSTEM \"%s\">]><sst><si><t>&a;</t></si></sst>"
            .formatted(secret.toUri()));

    assertRefused(raw, "the workbook is damaged here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/vbaProject.bin",
        "xl/VBAPROJECT.BIN",
        "xl/macrosheets/sheet1.xml",
        "xl/activeX/activeX1.bin",
        "xl/embeddings/oleObject1.bin",
        "xl/externalLinks/externalLink1.xml",
        "xl/connections.xml",
        "xl/queryTables/queryTable1.xml"
      })
  void a_part_that_may_run_or_fetch_something(String part) throws IOException {
    assertRefused(
        RawWorkbook.of("bands", ROWS).part(part, "x"),
        "test.xlsx: the workbook has ",
        "nothing but its sheets");
  }

  @Test
  void a_workbook_that_says_it_has_macros() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    raw.part(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel"
            + ".sheet.macroEnabled.main+xml\"/></Types>");

    assertRefused(raw, "the workbook has macros");
  }

  @Test
  void a_link_to_something_outside() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    raw.part(
        "xl/worksheets/_rels/sheet1.xml.rels",
        relations(
            relation("rId1", "oleObject", "file:///x")
                .replace("/>", " TargetMode=\"External\"/>")));

    assertRefused(raw, "links to something outside it");
  }

  @Test
  void but_a_link_that_a_cell_shows_does_no_harm() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    raw.part(
        "xl/worksheets/_rels/sheet1.xml.rels",
        relations(
            relation("rId1", "hyperlink", "https://example.org/")
                .replace("/>", " TargetMode=\"External\"/>")));

    Workbook read = WorkbookReader.read(raw.write(folder.resolve("test.xlsx")), new ArrayList<>());

    assertThat(read.sheets()).hasSize(1);
  }

  @Test
  void a_workbook_with_a_password() throws IOException {
    byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

    assertRefused(Files.write(folder.resolve("a.xlsx"), start), "a.xlsx: ", "by a password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no zip at all", "PK\u0003\u0004 nor this"})
  void what_is_no_workbook(String content) throws IOException {
    Path file = folder.resolve("a.xlsx");

    assertRefused(Files.writeString(file, content, StandardCharsets.UTF_8), "no Excel workbook");
  }

  @Test
  void a_zip_of_something_else() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS).part("_rels/.rels", relations(""));

    assertRefused(raw, "this is no Excel workbook");
  }

  @Test
  void xml_that_is_cut_off() throws IOException {
    RawWorkbook raw = RawWorkbook.of("bands", ROWS);
    raw.part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\">");

    assertRefused(raw, "bands: the workbook is damaged here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"/><row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"/>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>",
        "<row r=\"-1\"><c r=\"A1\"><v>1</v></c></row>"
      })
  void rows_or_cells_out_of_order(String rows) throws IOException {
    assertRefused(RawWorkbook.of("bands", rows), "bands: the rows and cells are out of order");
  }
}
