package muster.server.sheet;

import static muster.server.sheet.RawWorkbook.relation;
import static muster.server.sheet.RawWorkbook.relations;
import static muster.server.sheet.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableReader;
import muster.server.draft.Attacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Attacks in data: cells of CSV and XLSX and YAML are text or refused, and never run")
class DataAttacksTest {
  private static final String MARK = "muster.attack";
  private static final String FLAGS = "tables/flags.csv";
  private static final String HEADER = row(1, "flag", "meaning", "from", "to", "reference");
  private static final int FEWEST = 20;

  private static final Map<String, String> CELLS =
      Map.of(
          "a statement", "\"); System.setProperty(\"muster.attack\", \"worked\"); //",
          "a command for a spreadsheet", "=cmd|' /C calc'!A0",
          "a command behind a sign", "+cmd|' /C calc'!A0",
          "a command behind an at", "@SUM(1+1)*cmd|' /C calc'!A0",
          "a template's expression", "${System.setProperty('muster.attack','worked')}",
          "an expression of MVEL", "@{System.setProperty(\"muster.attack\",\"worked\")}",
          "the end of a rule",
              "x\" then System.setProperty(\"muster.attack\", \"worked\"); end rule \"y\" when");

  @TempDir private Path folder;

  private final Map<String, Integer> held = new TreeMap<>();

  @AfterEach
  void noneHasLeftAMark() {
    assertThat(System.getProperty(MARK)).isNull();
    System.clearProperty(MARK);
  }

  private void count(String kind) {
    assertThat(System.getProperty(MARK)).isNull();
    held.merge(kind, 1, Integer::sum);
  }

  @Test
  @DisplayName("none of them has an effect")
  void none() throws IOException {
    for (Map.Entry<String, String> cell : CELLS.entrySet()) {
      inCsv(cell.getKey(), cell.getValue());
      inXlsx(cell.getKey(), cell.getValue());
    }
    for (String formula : List.of("cmd|'/C calc'!A0", "WEBSERVICE(\"http://127.0.0.1:9/\")")) {
      List<SheetProblem> problems = new ArrayList<>();
      String cell = "<row r=\"2\"><c r=\"A2\"><f>%s</f><v>1</v></c></row>".formatted(formula);
      read(RawWorkbook.of("flags", HEADER + cell.replace("\"http", "'http")), problems);
      assertThat(problems).singleElement().asString().contains("is a formula");
      count("XLSX formulas refused");
    }
    refused("XLSX macros refused", raw().part("xl/vbaProject.bin", "x"));
    refused(
        "XLSX links refused",
        raw()
            .part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relations(
                    relation("rId1", "oleObject", "file:///x")
                        .replace("/>", " TargetMode=\"External\"/>"))));
    refused(
        "XLSX entities refused",
        raw().part("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst/>"));
    for (Map.Entry<String, String> tag : tags().entrySet()) {
      for (String path : List.of("parameters/stale-after.yaml", "flag/harmless.examples.yaml")) {
        assertThat(RuleCheck.check(with(path, tag.getValue())).problems())
            .as(tag.getKey())
            .anySatisfy(
                p -> {
                  assertThat(p.path()).isEqualTo(path);
                  assertThat(p.message()).contains("is a tag");
                });
        count("YAML tags refused");
      }
    }
    int all = held.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf("attacks in data: %d, none has an effect: %s%n", all, held);
    assertThat(all).isGreaterThanOrEqualTo(FEWEST);
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put(
        "a class loader",
        "- !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader"
            + " [[!!java.net.URL [\"http://127.0.0.1:9/\"]]]]\n");
    tags.put(
        "a look-up", "- !!com.sun.rowset.JdbcRowSetImpl {dataSourceName: 'ldap://127.0.0.1:9'}\n");
    tags.put("a process", "- !!java.lang.ProcessBuilder [[calc]]\n");
    return tags;
  }

  private void inCsv(String name, String cell) {
    String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
    List<RuleFile> files = with(FLAGS, text(FLAGS) + "loot," + quoted + ",2009-04-01,,none\n");
    List<RuleProblem> problems = RuleCheck.check(files).problems();
    assertThat(problems).as(name).noneMatch(p -> p.path().equals(FLAGS) && p.line() > 1);
    RuleFile table = files.stream().filter(f -> f.path().equals(FLAGS)).findFirst().orElseThrow();
    assertThat(TableReader.read(PolicyTable.FLAGS, table, new ArrayList<>()).rows())
        .as(name)
        .anySatisfy(row -> assertThat(row.cells()).containsEntry("meaning", cell));
    count("CSV cells kept as text");
  }

  private void inXlsx(String name, String cell) throws IOException {
    String xml = cell.replace("&", "&amp;").replace("<", "&lt;");
    List<SheetProblem> problems = new ArrayList<>();
    Workbook read =
        read(RawWorkbook.of("flags", HEADER + row(2, "loot", xml, "2009-04-01")), problems);
    assertThat(problems).as(name).isEmpty();
    assertThat(read.sheets().get(0).rows().get(1).cell(1)).as(name).isEqualTo(cell);
    count("XLSX cells kept as text");
  }

  private void refused(String kind, RawWorkbook raw) throws IOException {
    try {
      read(raw, new ArrayList<>());
    } catch (InvalidWorkbook expected) {
      count(kind);
      return;
    }
    throw new AssertionError(kind);
  }

  private static RawWorkbook raw() {
    return RawWorkbook.of("flags", HEADER);
  }

  private Workbook read(RawWorkbook raw, List<SheetProblem> problems) throws IOException {
    return WorkbookReader.read(raw.write(folder.resolve("a.xlsx")), problems);
  }

  private static String text(String path) {
    return book().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow().text();
  }

  private static List<RuleFile> with(String path, String text) {
    return book().stream().map(f -> f.path().equals(path) ? new RuleFile(path, text) : f).toList();
  }

  private static List<RuleFile> book() {
    return Attacks.book(List.of(Attacks.harmless()));
  }
}
