package muster.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.data.Printed.AppendixRow;
import muster.data.Printed.Cell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R12 and R37: the catalogue against a transcription that was not taken from it. */
@DisplayName("The projects that are shipped are those that the plan prints")
class PrintedCatalogueTest {
  private static final Map<Character, String> PROJECT_AREAS =
      Map.of('1', "protective services", '2', "productivity", '3', "business support");

  @Test
  @DisplayName("R12 The transcription has 21 current and 16 proposed projects, table by table")
  void countsTheTables() throws IOException {
    assertThat(count(Printed.tables(), Cell::table))
        .isEqualTo(Map.of("1", 11L, "1a", 4L, "2", 7L, "2a", 4L, "3", 3L, "3a", 8L));
    assertThat(count(Printed.tables(), Cell::window))
        .isEqualTo(Map.of("current", 21L, "2009", 7L, "2010-12", 9L));
    assertThat(count(Printed.appendix(), AppendixRow::part))
        .isEqualTo(Map.of("current", 21L, "proposed", 16L));
  }

  @Test
  @DisplayName("R12 Names, windows and project areas are those of tables 1 to 3a, in their order")
  void followsTheTables() throws IOException {
    assertThat(projects().stream().map(p -> cells(p, "name", "window", "project_area")))
        .containsExactlyElementsOf(
            Printed.tables().stream()
                .map(c -> List.of(c.name(), c.window(), PROJECT_AREAS.get(c.table().charAt(0))))
                .toList());
  }

  @Test
  @DisplayName("R12 What the plan calls current is live, the rest is proposed")
  void hasTheStatusOfItsPart() throws IOException {
    Map<String, String> parts =
        Printed.appendix().stream().collect(Collectors.toMap(AppendixRow::name, AppendixRow::part));

    assertThat(projects())
        .allSatisfy(
            p ->
                assertThat(p.cell("status"))
                    .isEqualTo(parts.get(p.cell("name")).equals("current") ? "live" : "proposed"));
  }

  @Test
  @DisplayName("R37 APACS categories and agreements are those of Appendix A, row by row")
  void followsTheAppendix() throws IOException {
    Map<String, List<List<String>>> shipped = new TreeMap<>();
    projects().forEach(p -> shipped.put(p.cell("name"), List.of(list(p, "apacs"), list(p, "psa"))));
    Map<String, List<List<String>>> printed = new TreeMap<>();
    Printed.appendix().forEach(row -> printed.put(row.name(), List.of(row.apacs(), row.psa())));

    assertThat(shipped).isEqualTo(printed);
  }

  @Test
  @DisplayName("R37 There are five categories and three agreements; several at once are allowed")
  void hasFiveCategories() throws IOException {
    assertThat(Printed.appendix().stream().flatMap(row -> row.apacs().stream()).distinct())
        .containsExactlyInAnyOrder(
            "Promoting safety",
            "Serious crime & protection",
            "Organisational management",
            "Tackling crime",
            "Confidence & satisfaction");
    assertThat(Printed.appendix().stream().flatMap(row -> row.psa().stream()).distinct())
        .containsExactlyInAnyOrder("23", "24", "26");
    assertThat(projects()).anySatisfy(p -> assertThat(list(p, "apacs")).hasSize(2));
  }

  @Test
  @DisplayName("R37 PSA 26 is on six projects: five current ones and CBRN")
  void findsAgreement26() throws IOException {
    assertThat(projects().stream().filter(p -> list(p, "psa").contains("26")))
        .extracting(p -> p.cell("project"), p -> p.cell("window"))
        .containsExactlyInAnyOrder(
            tuple("making-best-use-of-specialist-officers", "current"),
            tuple("cross-regional-criminality", "current"),
            tuple("surveillance-support-teams", "current"),
            tuple("civil-contingencies-testing", "current"),
            tuple("authorisation-for-specialised-surveillance", "current"),
            tuple("cbrn-testing", "2009"));
  }

  @Test
  @DisplayName("The appendix and the tables name the same projects; eight names are written apart")
  void namesTheSameProjects() throws IOException {
    assertThat(Printed.appendix())
        .extracting(AppendixRow::name)
        .containsExactlyInAnyOrderElementsOf(Printed.tables().stream().map(Cell::name).toList());
    assertThat(Printed.appendix().stream().filter(row -> !row.printed().equals(row.name())))
        .hasSize(8)
        .filteredOn(row -> !row.printed().equalsIgnoreCase(row.name()))
        .extracting(AppendixRow::printed)
        .containsExactly(
            "Automatic Number Plate Recognition (2 projects)",
            "Civil contingencies coordination and testing",
            "Testing plans for response to Chemical Biological Radioactive and Chemical (CBRN)"
                + " incidents");
  }

  private static List<Sheet.Row> projects() {
    return SheetReader.read(DatasetFolder.read(Path.of("east-midlands"))).stream()
        .filter(sheet -> sheet.file().equals("projects.csv"))
        .flatMap(sheet -> sheet.rows().stream())
        .toList();
  }

  private static List<String> cells(Sheet.Row row, String... columns) {
    return Arrays.stream(columns).map(row::cell).toList();
  }

  private static List<String> list(Sheet.Row row, String column) {
    return Arrays.asList(row.cell(column).split(";", -1));
  }

  private static <T> Map<String, Long> count(List<T> rows, Function<T, String> key) {
    return rows.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }
}
