package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import muster.engine.RuleFile;
import muster.server.files.RuleFolder;
import muster.server.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster check: everything wrong in one run, as text or as data")
class CheckCommandTest {
  @TempDir private Path folder;

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
  void json_has_the_totals_the_problems_and_what_is_worth_knowing() throws IOException {
    edit("tables/routes.csv", "\"R7; S4 section 10, Protective Services\"", "R99");

    Run run = Run.of("check", folder, "--format", "json");

    JsonNode json = Json.strict().readTree(run.out());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("rules", "examples", "problems", "notes");
    assertThat(json.get("problems")).isEmpty();
    assertThat(json.get("notes")).hasSize(1);
    assertThat(json.get("notes").get(0).get("message").asText()).contains("`R99`");
    assertThat(json.get("notes").get(0).get("path").asText()).isEqualTo("tables/routes.csv");
    assertThat(json.get("notes").get(0).get("line").asInt()).isEqualTo(2);
    assertThat(run.code()).isZero();
  }

  @Test
  void what_is_worth_knowing_is_told_last_and_keeps_nothing_from_working() throws IOException {
    edit("tables/routes.csv", "\"R7; S4 section 10, Protective Services\"", "R99");

    Run run = Run.of("check", folder);

    assertThat(run.out())
        .startsWith("worth knowing:\ntables/routes.csv:2: nothing else cites `R99`");
    assertThat(run.out()).endsWith(": no problems, 1 thing worth knowing\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void the_risks_of_a_dataset_that_a_gap_concerns_are_counted() throws IOException {
    edit("tables/bands.csv", "high,300..1000", "high,400..1000");

    Run run = Run.of("check", folder, "--data", Run.EAST_MIDLANDS);

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("leaves out 300 to 400 above `medium` (row 3)")
        .containsPattern("; \\d+ of \\d+ risks of \\S+ falls? there");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void a_problem_fits_the_width_of_the_console() throws IOException {
    edit("flag/stale.drl", "Capability(", "Capabilities(");

    Run run = Run.of("check", folder);

    assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
  }
}
