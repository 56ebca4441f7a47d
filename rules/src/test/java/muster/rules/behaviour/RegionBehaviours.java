package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.nobody;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What shows only over all forces (R17), and the words that hold everywhere. */
final class RegionBehaviours {
  private static final String FLAG = "high-in-every-force";
  private static final String RULE = "region/high-in-every-force.drl";
  private static final String BANDS = "tables/bands.csv";
  private static final List<String> FORCES =
      List.of(
          "derbyshire", "leicestershire", "lincolnshire", "northamptonshire", "nottinghamshire");

  private RegionBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(everyForce("all five high", true, risks(300, 400, 500, 600, 999)));
    behaviours.add(everyForce("all five high or critical", true, risks(300, 1000, 5000, 300, 300)));
    behaviours.add(everyForce("one medium clears it", false, risks(300, 300, 299, 300, 300)));
    behaviours.add(everyForce("one low clears it", false, risks(300, 300, 99, 300, 300)));
    behaviours.add(
        everyForce(
            "one not assessed clears it", false, risks(300, 300, 300, 300).force(FORCES.get(4))));
    behaviours.add(
        everyForce(
            "a force judged high counts as high",
            true,
            risks(300, 300, 10, 300, 300)
                .override(FORCES.get(2), 300, "a known gang", "ACC", FIRST_DAY)));
    behaviours.add(
        everyForce(
            "a force judged medium counts as medium",
            false,
            risks(300, 300, 900, 300, 300).override(FORCES.get(2), 200, "calm", "ACC", FIRST_DAY)));
    behaviours.add(partner());
    behaviours.addAll(
        List.of(
            serious("low", 50, false),
            serious("medium", 200, false),
            serious("high", 600, true),
            serious("critical", 5000, true)));
    behaviours.add(
        new Behaviour(
            "the flags of returns, opportunities and projects are words from the first day",
            about("tables/flags.csv"),
            bench ->
                assertThat(bench.assessor().ruleBook().vocabulary(FIRST_DAY).words("flag"))
                    .containsExactlyInAnyOrder(
                        "below-minimum",
                        "claim-above-benchmark",
                        "claim-unchecked",
                        "confidence-unknown",
                        "donor-below-minimum",
                        "high-consequence",
                        "high-in-every-force",
                        "interoperability-unknown",
                        "level-unknown",
                        "local-unknown",
                        "low-confidence",
                        "member-worse-off",
                        "minimum-differs",
                        "national-unknown",
                        "need-unknown",
                        "risk-partial",
                        "risk-unknown",
                        "saving-unknown",
                        "savings-unknown",
                        "share-unknown",
                        "shared-specialists",
                        "single-point-of-failure",
                        "stale",
                        "standard-overdue")));
    return behaviours;
  }

  private static Behaviour everyForce(String when, boolean raised, Scenario scenario) {
    return new Behaviour(
        "`%s` is %s in each force: %s (R17)"
            .formatted(FLAG, raised ? "raised" : "not raised", when),
        about(RULE),
        bench -> {
          Seen seen = bench.assess(scenario);
          for (String force : FORCES) {
            assertThat(seen.risk(force).flags().contains(FLAG)).isEqualTo(raised);
          }
        });
  }

  private static Behaviour partner() {
    return new Behaviour(
        "a partner neither clears nor carries `high-in-every-force` (R17)",
        about(RULE),
        bench -> {
          Seen seen =
              bench.assess(
                  risks(300, 300, 300, 300, 300)
                      .partner("west-yorkshire")
                      .partner("thames-valley")
                      .with(threat().of("west-yorkshire").onePointEach().demand(5))
                      .with(nobody().of("west-yorkshire"))
                      .with(threat().of("thames-valley").onePointEach().demand(500))
                      .with(nobody().of("thames-valley")));
          assertThat(seen.risk().flags()).contains(FLAG);
          assertThat(seen.risk("west-yorkshire").flags()).doesNotContain(FLAG);
          assertThat(seen.risk("thames-valley").flags()).doesNotContain(FLAG);
        });
  }

  private static Behaviour serious(String band, double risk, boolean serious) {
    Set<String> files = about(BANDS, RULE);
    double[] everywhere = new double[FORCES.size()];
    Arrays.fill(everywhere, risk);
    return FlagBehaviours.flag(FLAG, serious, "every force is " + band, files, risks(everywhere));
  }

  /** One risk for each force, in the order of their ids. */
  private static Scenario risks(double... risks) {
    Scenario scenario = Scenario.empty();
    for (int i = 0; i < risks.length; i++) {
      scenario
          .with(threat().of(FORCES.get(i)).onePointEach().demand(risks[i]))
          .with(nobody().of(FORCES.get(i)));
    }
    return scenario;
  }
}
