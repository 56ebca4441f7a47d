package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import muster.engine.Disclosure;
import muster.engine.tables.ExportPart;
import muster.engine.tables.Markings;

/** Who is told what of an assessment. */
final class ExportBehaviours {
  private static final String PARTS = "tables/export-parts.csv";
  private static final String MARKINGS = "tables/markings.csv";
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

  private static final List<String> HELD = List.of("OFFICIAL", "OFFICIAL-SENSITIVE");

  /** What stands above, and what the scheme before 2014 had. */
  private static final List<String> REFUSED =
      List.of("RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET");

  private ExportBehaviours() {}

  static List<Behaviour> list() {
    return List.of(
        new Behaviour(
            "the public gets what tells of no single force, and nothing of that is sensitive (R47)",
            about(PARTS, MARKINGS),
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
            "nothing marked above OFFICIAL-SENSITIVE is held, nor anything of the scheme before"
                + " 2014, and what is marked OFFICIAL-SENSITIVE is not made public (R47)",
            about(MARKINGS),
            bench -> {
              Markings markings = at(bench).markings();
              assertThat(HELD).allMatch(markings::isHeld);
              assertThat(HELD.stream().filter(markings::isPublic)).containsExactly("OFFICIAL");
              assertThat(markings.highest(HELD)).contains("OFFICIAL-SENSITIVE");
              assertThat(REFUSED).noneMatch(markings::isHeld).noneMatch(markings::isPublic);
              assertThat(bench.assessor().ruleBook().vocabulary(MEETING).words("refused marking"))
                  .containsExactlyInAnyOrderElementsOf(REFUSED);
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
