package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import muster.engine.RuleBook;
import muster.server.files.CompiledRules;
import muster.server.files.RuleFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster preview blames no edit for what another moves")
class PreviewOfRulesTest {
  private static final String KEPT = "risk/kept-as-worked-out";

  @TempDir Path parent;

  private EditedRules mine;

  @BeforeEach
  void copy() throws IOException {
    mine = EditedRules.below(parent);
  }

  private String preview(String format) {
    Run run = Run.of("preview", Run.EAST_MIDLANDS, "--with", mine.folder(), "--format", format);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(preview("json"));
  }

  private String text() {
    return preview("text").replaceAll("\\s+", " ");
  }

  private static List<String> all(JsonNode preview, String part) {
    return preview.get("edits").findValues(part).stream().map(JsonNode::toString).toList();
  }

  @Test
  @DisplayName("a rule with another name moves nothing, beside an edit that moves money")
  void renamed() throws IOException {
    mine.rename("risk/unchanged", KEPT)
        .replace("parameters/team-budget.yaml", "value: 1200000", "value: 1300000");

    JsonNode json = json();

    assertThat(all(json, "with")).containsExactly("[1]", "[2]");
    assertThat(all(json, "moved")).containsExactly("[\"money/savings\"]", "[]");
    assertThat(json.at("/edits/1/edit/sentence").asText())
        .isEqualTo("the rule `risk/unchanged` is now called `" + KEPT + "`");
    assertThat(json.at("/edits/1/reasons")).isNotEmpty();
    for (JsonNode cause : json.get("causes")) {
      boolean money = cause.get("id").asText().equals("money/savings");
      assertThat(cause.get("edits").toString()).isEqualTo(money ? "[1]" : "[2]");
    }
  }

  @Test
  @DisplayName("a rule in place of another is tried with its being taken away, and with no more")
  void replaced() throws IOException {
    mine.rename("risk/unchanged", KEPT)
        .replace(KEPT + ".drl", "$points", "$worked")
        .replace("parameters/team-budget.yaml", "value: 1200000", "value: 1300000");

    JsonNode json = json();

    assertThat(all(json, "with")).containsExactly("[1]", "[2,3]", "[2,3]");
    assertThat(all(json, "moved")).containsExactly("[\"money/savings\"]", "[]", "[]");
    assertThat(json.at("/edits/1/effect").asText())
        .startsWith("valid only with edit 3; together they move nothing on this data");
    for (JsonNode cause : json.get("causes")) {
      boolean money = cause.get("id").asText().equals("money/savings");
      assertThat(cause.get("edits").toString()).isEqualTo(money ? "[1]" : "[2,3]");
    }
  }

  @Test
  @DisplayName("what a row or value rests on is for readers; that nothing changes is not qualified")
  void references() throws IOException {
    mine.replace(
            "tables/bands.csv",
            "300..1000,yes,2009-04-01,,Method",
            "300..1000,yes,2009-04-01,,Our method")
        .replace("parameters/stale-after.yaml", "reference: ", "reference: Ours; ")
        .replace("tables/routes.csv", "stays with each force", "is for each force alone")
        .replace("risk/band.drl", "sentence: A risk of", "sentence: The risk of");

    String text = text();

    assertThat(text.split("it is for readers, and no result rests on it", -1)).hasSize(4);
    assertThat(text)
        .contains("nothing changes", "sentences behind")
        .doesNotContain("no result as at", "results that differ");
  }

  @Test
  @DisplayName("a new rule that has no effective date yet is to be given one")
  void unset() {
    assertThat(Run.of("new-rule", "flag", "fresh", "--rules", mine.folder()).code()).isZero();

    assertThat(text())
        .contains("→ moves nothing yet: it does not count until its effective date is set")
        .doesNotContain("--on 9999");
    RuleBook book = RuleBook.read(RuleFolder.read(mine.folder()));
    assertThat(CompiledRules.ofUser().find(book.codeHash()))
        .as("kept, so as not to be compiled again")
        .isPresent();
  }
}
