package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import muster.engine.Disclosure;
import muster.engine.tables.ExportPart;

/** Who is told what of an assessment. */
final class ExportBehaviours {
  private static final String PARTS = "tables/export-parts.csv";
  private static final String EXEMPT = "tables/exempt-items.csv";
  private static final String LINE = "finance-line";
  private static final LocalDate MEETING = LocalDate.of(2010, 2, 22);

  private static final List<String> OPEN =
      List.of(
          "services",
          "opportunities",
          "projects",
          "gaps",
          "finance lines",
          "forecast",
          "savings",
          "schemes",
          "indicators",
          "agreements");

  private ExportBehaviours() {}

  static List<Behaviour> list() {
    return List.of(
        new Behaviour(
            "the public gets what tells of no single force, and nothing of that is sensitive (R47)",
            about(PARTS),
            bench -> {
              assertThat(words(at(bench).parts(Disclosure.PUBLIC))).isEqualTo(OPEN);
              assertThat(words(at(bench).openParts())).isEqualTo(OPEN);
            }),
        new Behaviour(
            "the board gets the risks of single forces too, the programme team everything",
            about(PARTS),
            bench -> {
              assertThat(words(at(bench).parts(Disclosure.BOARD)))
                  .containsAll(OPEN)
                  .contains("risks")
                  .doesNotContain("not assessed");
              assertThat(words(at(bench).parts(Disclosure.PROGRAMME)))
                  .containsAll(OPEN)
                  .contains("risks", "not assessed");
            }),
        new Behaviour(
            "the budget of the special operations unit is exempt, and the sum it could be"
                + " worked out from (R47)",
            about(EXEMPT),
            bench -> {
              assertThat(at(bench).isExempt(LINE, "funding-emsou")).isTrue();
              assertThat(at(bench).isExempt(LINE, "funding-total")).isTrue();
              assertThat(at(bench).isExempt(LINE, "funding-mobile-data")).isFalse();
              assertThat(at(bench).isForecastExempt()).isFalse();
            }));
  }

  private static Disclosure at(Bench bench) {
    return Disclosure.of(bench.assessor().ruleBook(), MEETING);
  }

  private static List<String> words(List<ExportPart> parts) {
    return parts.stream().map(ExportPart::part).toList();
  }
}
