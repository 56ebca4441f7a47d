package muster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.engine.OverwrittenExamples;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "An example that states a value as it was before an edit in its place is worth knowing")
class OverwrittenTest {
  private static final String LIMIT = "parameters/stale-after.yaml";
  private static final String STALE = "flag/stale.examples.yaml";

  private static List<RuleProblem> notes(String path, String was, String is) {
    assertThat(Shipped.file(path).text()).contains(was);
    List<RuleFile> edited =
        Shipped.files().stream()
            .map(f -> f.path().equals(path) ? new RuleFile(path, f.text().replace(was, is)) : f)
            .toList();
    return OverwrittenExamples.of(
        RuleBook.read(edited, Shipped.code()), RuleBook.read(Shipped.files(), Shipped.code()));
  }

  @Test
  @DisplayName("at the first place that states it, with what holds now")
  void stated() {
    assertThat(notes(LIMIT, "value: 365", "value: 400"))
        .contains(
            new RuleProblem(
                STALE,
                3,
                18,
                "`stale-after` is stated as it was before it was edited: now it is `400` from"
                    + " 2009-04-01",
                "the example is as right as before; let it, or a new one, state what holds now"));
  }

  @Test
  @DisplayName("not where another example of the rule states what holds now")
  void statedAlso() {
    assertThat(notes(LIMIT, "value: 365", "value: 90"))
        .extracting(RuleProblem::path)
        .doesNotContain(STALE);
  }

  @Test
  @DisplayName("not where a later value leaves the old one standing, nor where nothing was edited")
  void replaced() {
    String later = "value: 365\n    reference: x\n  - from: 2010-04-01\n    value: 400";

    assertThat(notes(LIMIT, "value: 365", later)).isEmpty();
    assertThat(notes(LIMIT, "unit: days", "unit: whole days")).isEmpty();
  }

  @Test
  @DisplayName("not where examples state what neither rule book has ever said")
  void ownChoice() {
    assertThat(notes("parameters/deadline-near.yaml", "value: 365", "value: 400")).isEmpty();
  }

  @Test
  @DisplayName("a row is one, and a row of another word is none of its business")
  void row() {
    assertThat(notes("tables/harm-levels.csv", "severe,100,", "severe,150,"))
        .isNotEmpty()
        .allSatisfy(
            n -> {
              assertThat(n.message())
                  .startsWith("`severe` of tables/harm-levels.csv is stated as it was")
                  .endsWith("now row 6 says otherwise");
              assertThat(n.path()).endsWith(".examples.yaml");
            });
  }
}
