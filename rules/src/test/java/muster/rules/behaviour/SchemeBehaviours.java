package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.NO;
import static muster.rules.behaviour.ProjectRow.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.engine.facts.Basis;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Scheme;

/** How a scheme paid for in part is shared (method section 8). */
final class SchemeBehaviours {
  private static final Set<String> SCHEMES =
      about(
          "money/scheme-shared.drl", "money/scheme-grant-unknown.drl", "money/scheme-no-grant.drl");

  private SchemeBehaviours() {}

  static List<Behaviour> list() {
    return List.of(
        grants("scheme-shared", "100", "50"),
        grants("scheme-grant-unknown", "100", null),
        grants("scheme-no-grant", "0", "0"),
        scheme(
            "£0.36m at 75 %: £0.27m from outside, £0.09m shared by three (R26)",
            project().pounds("set_up_gbp", 360_000).externalRate("0.75").list("forces", D, LE, NO),
            "270000",
            "90000",
            Map.of(D, "27241.93", LE, "28548.39", NO, "34209.68")),
        scheme(
            "£4.8m at 75 %: £1.2m shared by five in proportion to grant (R24)",
            project()
                .pounds("set_up_gbp", 4_800_000)
                .externalRate("0.75")
                .list("forces", Five.ALL.toArray(String[]::new)),
            "3600000",
            "1200000",
            Map.of(
                D,
                "264009.38",
                LE,
                "276670.57",
                Five.LI,
                "150762.02",
                Five.NH,
                "177022.27",
                NO,
                "331535.76")));
  }

  /** Which rule says how what is left to the forces is shared, by the grants of the two. */
  private static Behaviour grants(String rule, String first, String second) {
    return new Behaviour(
        "`%s` speaks where the grants are %s and %s (R26, R28)".formatted(rule, first, second),
        SCHEMES,
        bench -> {
          Scenario scenario =
              Scenario.empty()
                  .with(project().pounds("set_up_gbp", 360_000).externalRate("0.75"))
                  .grant(D, first);
          if (second != null) {
            scenario.grant(LE, second);
          }
          Finance finance = bench.assess(scenario).finance();
          assertThat(Seen.by("money/" + rule, finance.findings())).hasSize(1);
          assertThat(Seen.by("money/" + rule, finance.findings()).get(0).basis())
              .isEqualTo(Basis.ILLUSTRATIVE);
        });
  }

  private static Behaviour scheme(
      String when, ProjectRow row, String external, String local, Map<String, String> shares) {
    return new Behaviour(
        "a demonstrator is paid for in part: " + when,
        SCHEMES,
        bench -> {
          Scenario scenario = Five.granted(Scenario.empty().with(row));
          Scheme found = bench.assess(scenario).finance().schemes().get(0);
          assertThat(found.external()).isEqualByComparingTo(external);
          assertThat(found.local()).isEqualByComparingTo(local);
          StageBehaviours.pounds(found.shares(), shares);
        });
  }
}
