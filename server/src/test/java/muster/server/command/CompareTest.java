package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster compare")
class CompareTest {
  @TempDir Path folder;

  private static Run compare(Object... words) {
    Run run = Run.of(Stream.concat(Stream.of("compare"), Stream.of(words)).toArray());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run;
  }

  private Path copy(Path from) throws IOException {
    return copy(from, folder);
  }

  /** A dataset or rule book in another folder, for tests to change. */
  static Path copy(Path from, Path folder) throws IOException {
    Path to = folder.resolve(from.getFileName());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.startsWith(from.resolve("target"))).toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied);
        }
      }
    }
    return to;
  }

  static void replace(Path file, String old, String now) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, now));
  }

  @Test
  void of_one_with_itself_says_that_nothing_differs_and_why_nothing_moves() {
    assertThat(compare(Run.EAST_MIDLANDS).out())
        .contains("Nothing differs. Equal inputs give equal results, so nothing moves.");
  }

  @Test
  void says_so_where_inputs_differ_and_nothing_changes() throws IOException {
    Path copy = copy(Run.EAST_MIDLANDS);
    replace(copy.resolve("round.csv"), "February 2010", "that winter");

    assertThat(compare(Run.EAST_MIDLANDS, copy).out())
        .contains("round.csv:east-midlands-2010", "that winter", "\nnothing changes\n");
  }

  @Test
  void names_the_weight_set_of_each_order() {
    Run run = compare(Run.EAST_MIDLANDS, "--on", "2010-12-31", "--weights", "2009-12,2010-13");

    assertThat(run.out())
        .contains("weights of opportunities: set 2009-12 → 2010-13")
        .contains("savings 0.15 → 0.45", "weight set 2009-12", "weight set 2010-13")
        .contains("Risks, which no weights touch: 76 ranked, in the same order.")
        .contains("Projects, A by weight set 2009-12 and B by 2010-13: ")
        .contains("only because of the weights; its points are the same");
  }

  @Test
  void tells_what_a_year_changes() {
    Run run = compare(Run.EAST_MIDLANDS, "--on", "2009-12-31,2010-12-31");

    assertThat(run.out())
        .contains("as-at date: 31 December 2009 → 31 December 2010")
        .contains("parameters/team-budget", "1,200,000 → 1,193,000")
        .contains("flags +stale", "rests on as-at date");
  }

  @Test
  void tells_one_changed_cell_and_what_follows_from_it() throws IOException {
    Path copy = copy(Run.EAST_MIDLANDS);
    replace(
        copy.resolve("capabilities.csv"),
        "derbyshire,hi-tech-crime,10,",
        "derbyshire,hi-tech-crime,2,");

    // cover 0.2514 = P(both of 2 are there) × (1 − B(1, 1.6096)) = 0.6561 × 0.3832
    assertThat(compare(Run.EAST_MIDLANDS, copy).out())
        .contains("capabilities.csv:derbyshire/hi-tech-crime\n     specialists 10 → 2\n")
        .contains("cover 0.9151 → 0.2514", "+single-point-of-failure")
        .contains("     rests on capabilities.csv:derbyshire/hi-tech-crime\n");
  }

  @Test
  void tells_one_changed_number_of_the_rules() throws IOException {
    Path rules = copy(Run.RULES);
    replace(rules.resolve("tables").resolve("bands.csv"), "300..1000", "400..1000");
    replace(rules.resolve("tables").resolve("bands.csv"), "100..300", "100..400");

    Run run = compare(Run.EAST_MIDLANDS, "--rules", Run.RULES + "," + rules);

    assertThat(run.out())
        .contains("tables/bands.csv:high", "risk 300..1000 → 400..1000", "band high → medium")
        .contains("rests on tables/bands.csv:high");
  }

  @Test
  void prints_json_and_csv_for_tools() throws IOException {
    Object[] two = {Run.EAST_MIDLANDS, "--on", "2009-12-31,2010-12-31", "--format", "json"};
    JsonNode json = new ObjectMapper().readTree(compare(two).out());

    assertThat(json.at("/before/asAt").asText()).isEqualTo("2009-12-31");
    assertThat(json.at("/inputs/0/source").asText()).isEqualTo("date");
    assertThat(json.get("moved")).isNotEmpty();
    assertThat(json.get("unit").asText()).contains("neither casualties nor a probability");
    assertThat(json.at("/rankings/0/kind").asText()).isEqualTo("risk");

    two[4] = "csv";
    List<String> lines = compare(two).out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("marking,kind,id,presence,what,before,after,unit,basis,because");
    assertThat(lines.get(1))
        .isEqualTo("OFFICIAL-SENSITIVE,input,as-at date,changed,date,2009-12-31,2010-12-31,,,");
  }

  @Test
  void carries_both_markings_and_every_basis_and_unit() throws IOException {
    Path copy = copy(Run.EAST_MIDLANDS);
    replace(copy.resolve("round.csv"), "OFFICIAL-SENSITIVE", "OFFICIAL");
    replace(
        copy.resolve("capabilities.csv"),
        "derbyshire,hi-tech-crime,10,",
        "derbyshire,hi-tech-crime,2,");

    List<String> rows =
        compare(Run.EAST_MIDLANDS, copy, "--format", "csv").out().lines().skip(1).toList();
    assertThat(rows).allMatch(row -> row.startsWith("A OFFICIAL-SENSITIVE · B OFFICIAL,"));
    assertThat(rows)
        .filteredOn(row -> row.contains(",risk,risk/derbyshire/hi-tech-crime,changed,risk,"))
        .singleElement()
        .asString()
        .contains(
            ",\"harm points a year, neither casualties nor a probability\",illustrative,"
                + "capabilities.csv:derbyshire/hi-tech-crime");
    JsonNode json =
        new ObjectMapper().readTree(compare(Run.EAST_MIDLANDS, copy, "--format", "json").out());
    assertThat(json.at("/moved/0/basis").asText()).isEqualTo("illustrative");
    assertThat(compare(Run.EAST_MIDLANDS, copy).out())
        .contains("Illustrative, because resting on rows made up to show the method: ");
  }

  @Test
  void projects_rest_on_no_weights_of_opportunities() throws IOException {
    String[] two = {"--on", "2010-12-31", "--weights", "2009-12,2010-13", "--format", "csv"};
    assertThat(
            compare(Stream.concat(Stream.of(Run.EAST_MIDLANDS), Stream.of(two)).toArray())
                .out()
                .lines())
        .filteredOn(row -> row.contains(",project,project/"))
        .isNotEmpty()
        .noneMatch(row -> row.contains("weights of opportunities"));
  }

  @Test
  void opportunities_that_a_closed_route_took_away_rest_on_it() throws IOException {
    Path rules = copy(Run.RULES);
    Path table = rules.resolve("tables").resolve("routes.csv");
    String open =
        Files.readString(table)
            .lines()
            .filter(l -> l.startsWith("eligible,"))
            .findFirst()
            .orElseThrow();
    replace(table, open, open.replace(",yes", ",no"));

    Object[] two = {Run.EAST_MIDLANDS, "--rules", Run.RULES + "," + rules};
    assertThat(compare(two).out().replaceAll("\\s+", " "))
        .contains("not listed any more; it had rank 1, value ", "groups listed ")
        .contains("groups looked at yes → no")
        .doesNotContain("route of listed");
    assertThat(compare(two[0], two[1], two[2], "--format", "csv").out().lines())
        .filteredOn(row -> row.contains(",opportunity,opportunity/"))
        .isNotEmpty()
        .allMatch(row -> row.endsWith("tables/routes.csv:eligible"));
  }

  @Test
  void refuses_what_makes_no_two_sides() {
    refused("`--on` has 3 values", "--on", "2009-12-31,2010-12-31,2011-12-31");
    refused("`2010-12-31,` is not a date", "--on", "2010-12-31,");
    refused("`--weights` has an empty value", "--weights", "2009-12,");
    refused("`--rules` has an empty value", "--rules", Run.RULES + ",");
    refused("there is no weight set `2009-13`", "--weights", "2009-13");
    refused("On side B:\nmuster: there is no weight set `x`", "--weights", "2009-12,x");
    refused("`soon` is not a date", "--on", "2009-12-31,soon");
    refused("always tells everything", "--format", "json", "--all");
  }

  private static void refused(String message, String... words) {
    Run run =
        Run.of(Stream.concat(Stream.of("compare", Run.EAST_MIDLANDS), Stream.of(words)).toArray());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("Exception");
  }

  @Test
  void says_on_which_side_a_dataset_cannot_be_used() throws IOException {
    Path copy = copy(Run.EAST_MIDLANDS);
    Files.writeString(copy.resolve("borders.csv"), "force_a,force_b\nderbyshire,lecestershire\n");

    Run run = Run.of("compare", Run.EAST_MIDLANDS, copy);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("On side B:\n").contains("borders.csv, row 2");
  }
}
