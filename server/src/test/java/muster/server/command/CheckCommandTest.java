package muster.server.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.data.DatasetFolder;
import muster.engine.RuleFile;
import muster.engine.findings.Risk;
import muster.server.files.EastMidlands;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import muster.server.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster check: everything wrong in one run, as text or as data")
class CheckCommandTest {
  @TempDir private Path folder;
  @TempDir private Path broken;

  @BeforeEach
  void copyRules() throws IOException {
    for (RuleFile file : RuleFolder.read(Run.RULES)) {
      Path copy = folder.resolve(file.path());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.text());
    }
  }

  private void edit(String path, String was, String is) throws IOException {
    Path file = folder.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, is));
  }

  @Test
  void a_mistake_in_one_file_hides_none_in_another() throws IOException {
    edit("flag/below-minimum.drl", "when\n", "\n");
    edit("flag/stale.examples.yaml", "age: 366", "age: 36");
    edit("tables/trends.csv", "rising,1.25", "rising,\"1,25\"");
    edit("parameters/stale-after.yaml", "unit: days", "unit: [days");
    edit("flag/low-confidence.drl", "confidence ==", "confidense ==");

    Run run = Run.of("check", folder, "--format", "json");

    JsonNode problems = Json.strict().readTree(run.out()).get("problems");
    assertThat(problems)
        .extracting(p -> p.get("path").asText() + ":" + p.get("line").asInt())
        .contains(
            "flag/below-minimum.drl:8",
            "flag/stale.examples.yaml:7",
            "tables/trends.csv:4",
            "parameters/stale-after.yaml:2",
            "flag/low-confidence.drl:8");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void what_is_worth_knowing_is_told_last_and_keeps_nothing_from_working() throws IOException {
    edit("tables/routes.csv", "\"R7; S4 section 10, Protective Services\"", "R99");
    Files.writeString(folder.resolve("flag/stale-copy.drl.txt"), "rule");
    Files.writeString(folder.resolve("parameters/thin-cover.yml"), "title: none");

    Run run = Run.of("check", folder);

    assertThat(run.out())
        .startsWith("worth knowing:\n")
        .contains(
            "\ntables/routes.csv:2: nothing else cites `R99`",
            "\nflag/stale-copy.drl.txt: ",
            "\nparameters/thin-cover.yml: ")
        .endsWith(": no problems, 3 things worth knowing\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void each_gap_has_a_count_of_its_own_where_one_row_has_two() throws IOException {
    edit("tables/bands.csv", "low,<100", "low,<50");
    edit("tables/bands.csv", "medium,100..300", "medium,50..100");
    edit("tables/bands.csv", "high,300..1000", "high,100..200");
    edit("tables/bands.csv", "critical,>=1000", "critical,300..2000");

    Run run = Run.of("check", folder, "--data", Run.EAST_MIDLANDS);

    List<Double> risks = risks();
    long above = risks.stream().filter(r -> r >= 2000).count();
    assertThat(there(risks, 200, 300)).isNotEqualTo(above);
    assertThat(run.code()).isEqualTo(1);
    assertThat(flat(run.out()))
        .contains(
            "`critical` leaves out 200 to 300 above `high` (row 4) on 2009-04-01; %d of %d risks of "
                .formatted(there(risks, 200, 300), risks.size()))
        .contains(
            "`critical` is the highest and ends at 2000 on 2009-04-01; %d of %d risks of "
                .formatted(above, risks.size()));
  }

  @Test
  void a_band_that_ends_is_told_at_its_last_day_and_counts_nothing_before_it() throws IOException {
    edit(
        "tables/bands.csv",
        "high,300..1000,yes,2009-04-01,,",
        "high,300..1000,yes,2009-04-01,2011-03-31,");
    edit(
        "tables/bands.csv",
        "critical,>=1000,yes,2009-04-01,,",
        "critical,>=1000,yes,2009-04-01,2009-12-31,");

    Run run = Run.of("check", folder, "--data", Run.EAST_MIDLANDS);

    List<Double> risks = risks();
    long above = risks.stream().filter(r -> r >= 1000).count();
    assertThat(flat(run.out()))
        .contains("tables/bands.csv:4:5: `high` ends on 2011-03-31 and no row takes its place")
        .contains("; it is not so on 2010-02-22, as at which ")
        .contains("help: leave `to` blank, or add a row from 2011-04-01")
        .contains("tables/bands.csv:5:5: `critical` ends on 2009-12-31 and no row takes its place")
        .contains("; " + above + " of " + risks.size() + " risks of ")
        .containsOnlyOnce(" risks of ")
        .contains(": 2 problems")
        .doesNotContain("begin it at");
  }

  @Test
  void a_file_that_cannot_be_read_hides_nothing_else_and_nothing_is_told_because_of_it()
      throws IOException {
    Path trends = folder.resolve("tables/trends.csv");
    String rows = Files.readString(trends);
    Files.write(
        trends, (rows + "falling2,0.8,0,2009-04-01,,\"a, caf\u00e9\"\n").getBytes(ISO_8859_1));
    Path stale = folder.resolve("flag/stale.examples.yaml");
    Files.writeString(stale, Files.readString(stale) + "#".repeat(1024 * 1024));
    Path unchanged = folder.resolve("risk/unchanged.drl");
    Files.writeString(unchanged, Files.readString(unchanged) + "//" + "-".repeat(32 * 1024));
    Path budget = folder.resolve("parameters/team-budget.yaml");
    Files.write(budget, "title: \u00a3 a year\n".getBytes(ISO_8859_1));
    edit("flag/low-confidence.drl", "confidence ==", "confidense ==");
    edit("tables/bands.csv", "high,300..1000", "high,350..1000");

    Run run = Run.of("check", folder, "--format", "json");

    int last = (int) rows.lines().count() + 1;
    assertThat(Json.strict().readTree(run.out()).get("problems"))
        .extracting(
            p -> "%s:%s:%s".formatted(p.get("path").asText(), p.get("line"), p.get("column")))
        .containsExactly(
            "flag/low-confidence.drl:8:60",
            "flag/stale.examples.yaml:0:0",
            "parameters/team-budget.yaml:1:8",
            "risk/unchanged.drl:0:0",
            "tables/bands.csv:4:2",
            "tables/trends.csv:" + last + ":6");
    assertThat(run.out()).contains("`\u00e9` in another encoding", "`CSV UTF-8`");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void rules_edited_where_they_are_shipped_from_are_held_against_those_built_in()
      throws IOException {
    edit("tables/bands.csv", "high,300..1000", "high,300..600");
    edit("tables/bands.csv", "critical,>=1000", "critical,>=600");
    System.setProperty("muster.rules", folder.toString());
    try {
      assertThat(flat(Run.of("check").out()))
          .contains("`high` of tables/bands.csv is stated as it was before it was edited");
    } finally {
      System.clearProperty("muster.rules");
    }
  }

  @Test
  void risks_are_those_of_the_rules_under_check_or_said_to_be_of_the_shipped_ones()
      throws IOException {
    edit("tables/bands.csv", "high,300..1000", "high,400..1000");
    edit("tables/harm-levels.csv", "severe,100,", "severe,0.1,");
    edit("tables/harm-levels.csv", "serious,10,", "serious,0.1,");
    Run other = Run.of("check", folder, "--data", Run.EAST_MIDLANDS);
    edit("flag/low-confidence.drl", "confidence ==", "confidense ==");
    Run wrong = Run.of("check", folder, "--data", Run.EAST_MIDLANDS);

    List<Double> shipped = risks();
    String ofShipped = "; " + there(shipped, 300, 400) + " of " + shipped.size() + " risks of ";
    assertThat(flat(other.out())).contains(" risks of ").doesNotContain(ofShipped);
    assertThat(flat(other.out())).doesNotContain("by the shipped rules");
    assertThat(flat(wrong.out()))
        .contains(ofShipped)
        .containsPattern("risks of \\S+, by the shipped rules, falls? there");
    assertThat(wrong.out().lines()).as("wide").allMatch(line -> line.length() <= 120);
  }

  @Test
  void problems_are_told_before_those_of_a_dataset_that_cannot_be_counted() throws IOException {
    edit("tables/bands.csv", "high,300..1000", "high,400..1000");
    Files.writeString(broken.resolve("round.csv"), "nothing\n");

    Run run = Run.of("check", folder, "--data", broken);

    assertThat(run.out()).contains("leaves out 300 to 400", ": 1 problem");
    assertThat(run.err()).contains("The dataset cannot be used: ");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void what_is_exempt_under_an_id_that_the_dataset_lacks_is_worth_knowing() throws IOException {
    for (Map.Entry<String, byte[]> file : EastMidlands.files().entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      Files.writeString(
          broken.resolve(file.getKey()), text.replace("funding-emsou,", "funding-emsu,"));
    }

    Run run = Run.of("check", "--data", broken);

    assertThat(flat(run.out()))
        .contains(
            "tables/exempt-items.csv:2:2", "the exempt finance-line `funding-emsou` is not in")
        .contains("did you mean `funding-emsu`?")
        .doesNotContain("`funding-total` is not in");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_dataset_that_is_not_there_is_told_though_no_band_is_wrong() {
    Run run = Run.of("check", "--data", folder.resolve("nosuch"));

    assertThat(run.err()).contains("nosuch");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void an_example_that_states_a_row_as_it_was_before_the_edit_is_worth_knowing()
      throws IOException {
    edit("tables/bands.csv", "high,300..1000", "high,300..600");
    edit("tables/bands.csv", "critical,>=1000", "critical,>=600");

    Run run = Run.of("check", folder, "--format", "json");

    JsonNode json = Json.strict().readTree(run.out());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("rules", "examples", "problems", "notes");
    assertThat(json.get("problems")).isEmpty();
    assertThat(run.code()).isZero();
    JsonNode notes = json.get("notes");

    List<String> lines = Files.readAllLines(folder.resolve("risk/band.examples.yaml"));
    String stated = "    - Band: {band: high, from: 300, below: 1000, serious: true}";
    assertThat(lines).contains(stated);
    assertThat(notes)
        .anySatisfy(
            n -> {
              assertThat(n.get("path").asText()).isEqualTo("risk/band.examples.yaml");
              assertThat(n.get("line").asInt()).isEqualTo(lines.indexOf(stated) + 1);
              assertThat(n.get("message").asText())
                  .contains("`high` of tables/bands.csv", "row 4 says otherwise");
            });
    assertThat(notes)
        .allSatisfy(n -> assertThat(n.get("path").asText()).isEqualTo("risk/band.examples.yaml"));
  }

  private static List<Double> risks() {
    AssessedRound round =
        AssessedRound.of(
            DatasetFolder.read(Run.EAST_MIDLANDS),
            ShippedRules.assessor(),
            null,
            new WeightsOption());
    return round.assessment().risks().stream()
        .map(Risk::judged)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static long there(List<Double> risks, double from, double below) {
    return risks.stream().filter(r -> r >= from && r < below).count();
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
