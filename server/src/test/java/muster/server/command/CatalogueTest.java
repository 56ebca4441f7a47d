package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Held to a transcription of the plan that was not taken from the dataset. No column holds the
 * printed order, so rows are compared table by table and window by window in any order.
 */
@DisplayName("./muster catalogue")
class CatalogueTest {
  private static final Path PRINTED = Path.of("..", "data", "src", "test", "resources", "printed");
  private static final Path BCH = Path.of("..", "data", "bch-2013");

  private static List<NamedCsvRecord> printed(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(PRINTED.resolve(file))) {
      return rows.stream().toList();
    }
  }

  private static Run catalogue(Object... more) {
    List<Object> words = new ArrayList<>(List.of("catalogue", Run.EAST_MIDLANDS));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run;
  }

  private static JsonNode json(Object... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("--format", "json"));
    words.addAll(List.of(more));
    return new ObjectMapper().readTree(catalogue(words.toArray()).out());
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  @DisplayName("R12 Tables 1 to 3a are those that the plan prints, window by window")
  void tablesAreThosePrinted() throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    for (NamedCsvRecord row : printed("tables-1-to-3a.csv")) {
      expected
          .computeIfAbsent(
              row.getField("table") + "/" + row.getField("window"), t -> new ArrayList<>())
          .add(row.getField("name"));
    }
    Map<String, List<String>> made = new TreeMap<>();
    for (JsonNode table : json().get("tables")) {
      made.put(
          table.get("table").asText() + "/" + table.get("window").asText(),
          words(table.get("projects")).isEmpty()
              ? List.of()
              : StreamSupport.stream(table.get("projects").spliterator(), false)
                  .map(p -> p.get("name").asText())
                  .toList());
    }

    assertThat(made).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (table, names) ->
            assertThat(made.get(table)).as(table).containsExactlyInAnyOrderElementsOf(names));
  }

  @Test
  @DisplayName("R37 Appendix A has the printed categories and agreements of every project")
  void appendixIsThatPrinted() throws IOException {
    List<String> expected =
        printed("appendix-a.csv").stream()
            .map(
                row ->
                    String.join(
                        "|",
                        row.getField("part"),
                        row.getField("name"),
                        sorted(List.of(row.getField("apacs").split(";", -1))),
                        sorted(List.of(row.getField("psa").split(";", -1)))))
            .toList();
    List<String> made = new ArrayList<>();
    for (JsonNode row : json().get("appendix")) {
      made.add(
          String.join(
              "|",
              row.get("part").asText(),
              row.get("name").asText(),
              sorted(words(row.get("apacs"))),
              sorted(words(row.get("psa")))));
    }

    assertThat(made).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String sorted(List<String> words) {
    return String.join(";", words.stream().sorted().toList());
  }

  @Test
  @DisplayName("R12 There are 21 current and 16 proposed projects")
  void countsProjects() {
    assertThat(catalogue().out())
        .contains("37 projects, 21 in the current window and 16 in a")
        .containsSubsequence("Table 1:", "Table 1a:", "Table 2:", "Table 2a:", "Table 3:")
        .containsSubsequence("Table 3a:", "Appendix A", "Register of existing work");
  }

  @Test
  @DisplayName("R37 Public service agreement 26 has six projects, five current and CBRN")
  void listsOneAgreement() throws IOException {
    assertThat(catalogue("--psa", "26").out())
        .contains(
            "Projects of PSA 26: 6 projects, 5 in the current window and 1 in a later one",
            "(CBRN)");
    assertThat(json("--psa", "26").get("appendix")).hasSize(6);
    assertThat(catalogue("--psa", "26", "--format", "csv").out().lines()).hasSize(1 + 6);
  }

  @Test
  void names_the_agreements_there_are_when_asked_for_another() {
    Run run = Run.of("catalogue", Run.EAST_MIDLANDS, "--psa", "27");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`27`", "named are 23, 24, 26");
  }

  @Test
  @DisplayName("R38 The register has kind, services, forces and status of existing work")
  void registersExistingWork() throws IOException {
    assertThat(catalogue().out().replaceAll("\\s+", " "))
        .contains("Register of existing work Agreement Kind Status Services Forces")
        .contains("Payroll bureau services", "memorandum of");
    assertThat(json().at("/register/0/agreement").asText()).isEqualTo("emsou");
    assertThat(Run.of("catalogue", Run.EAST_MIDLANDS, "--format", "csv", "--register").out())
        .startsWith(
            "marking,agreement,name,kind,services,forces,status,signed,parent,source,basis\n")
        .contains(",emsou,East Midlands Special Operations Unit (EMSOU),unit,");
  }

  @Test
  @DisplayName("R28 The register says where each row comes from and what it rests on")
  void registerHasSourceAndBasis() throws IOException {
    assertThat(json().at("/register"))
        .allSatisfy(
            work -> {
              assertThat(work.path("source").asText()).isNotEmpty();
              assertThat(work.path("basis").asText()).isIn("published", "derived", "illustrative");
            });
    assertThat(catalogue().out()).contains("source: ", "illustrative");
  }

  @Test
  @DisplayName("R42 The register names the unit that a function joins")
  void namesTheUnitThatIsJoined() {
    assertThat(Run.of("catalogue", BCH).out().replaceAll("\\s+", " "))
        .contains("which joins Roads Policing Unit");
    assertThat(Run.of("catalogue", BCH, "--format", "csv", "--register").out())
        .contains(",ctc-section-22a,", ",proposed,,roads-policing-unit,");
  }

  @Test
  @DisplayName("R28 Cells that the plan does not print are named in every form")
  void namesWhatIsMadeUp() throws IOException {
    assertThat(catalogue().out())
        .contains("illustrative: areas")
        .contains("What is marked illustrative was not printed");
    List<JsonNode> projects = new ArrayList<>();
    json().get("tables").forEach(table -> table.get("projects").forEach(projects::add));
    assertThat(projects)
        .filteredOn(p -> p.get("project").asText().equals("mobile-data-phase-2"))
        .singleElement()
        .satisfies(p -> assertThat(words(p.get("illustrative"))).containsExactly("areas"));
    assertThat(catalogue("--format", "csv").out().lines())
        .anyMatch(line -> line.contains(",mobile-data-phase-2,") && line.endsWith(",areas"))
        .anyMatch(line -> line.contains(",witness-protection,") && line.endsWith(","));
    assertThat(Run.of("catalogue", BCH, "--format", "csv").out())
        .startsWith(
            "marking,table,project_area,window,part,project,name,status,areas,forces,apacs,psa,"
                + "illustrative\n")
        .contains(",areas;window\n");
    assertThat(Run.of("catalogue", BCH).out()).contains("illustrative: areas, window");
  }

  @Test
  @DisplayName("R57 Every form carries the marking")
  void carriesTheMarking() throws IOException {
    assertThat(catalogue().out())
        .startsWith("OFFICIAL-SENSITIVE\n")
        .endsWith("OFFICIAL-SENSITIVE\n");
    assertThat(json().get("marking").asText()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(catalogue("--format", "csv").out().lines().skip(1))
        .allMatch(line -> line.startsWith("OFFICIAL-SENSITIVE,"));
  }
}
