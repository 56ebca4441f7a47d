package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.ProjectPointsBehaviours.points;
import static muster.rules.behaviour.ProjectPointsBehaviours.unknown;
import static muster.rules.behaviour.ProjectRow.project;
import static muster.rules.behaviour.Scenario.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What the risk that a project addresses is worth, and whether its claim holds (R4, R32). */
final class ProjectRiskBehaviours {
  private static final String CURVES = "tables/curves.csv";
  private static final String SHARE = "parameters/present-risk-share.yaml";
  private static final String CLAIM = "claim-above-benchmark";
  private static final List<String> ALONE =
      List.of("project/risk-present", "project/no-opportunity");
  private static final String UNCHECKED = "claim-unchecked";

  private ProjectRiskBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(risk());
    behaviours.addAll(partial());
    behaviours.addAll(claims());
    return behaviours;
  }

  private static List<Behaviour> risk() {
    return List.of(
        points(
            "risk",
            14.0625,
            "its forces carry 75 (18.75), of which they could cut 37.5 together (9.375)",
            pair(50, 100, 3).with(serving(SERVICE)),
            CURVES,
            SHARE),
        points(
            "risk",
            6.25,
            "one force carries 50 (12.5), and could cut nothing by itself",
            pair(50, 100, 3).with(serving(SERVICE).list("forces", D)),
            ALONE,
            CURVES,
            SHARE),
        points(
            "risk",
            37.5,
            "its forces carry 100 in each of two services, and could cut both (37.5, 37.5)",
            pair(100)
                .with(faces(D, 100).in("fleet"))
                .with(weak(D).in("fleet"))
                .with(faces(LE, 10).in("fleet"))
                .with(strong(LE, 4).in("fleet"))
                .with(serving(SERVICE, "fleet")),
            CURVES),
        points(
            "risk",
            37.5,
            "three forces carry 200 (37.5) and could cut as much, two of them half of it",
            pair(100)
                .with(faces(LI, 100))
                .with(weak(LI))
                .with(Ties.chain(LE, LI))
                .with(serving(SERVICE).list("forces", D, LE, LI)),
            CURVES),
        unknown("risk", "it names no service", pair(100).with(serving())),
        unknown("risk", "no return is assessed", Scenario.empty().with(serving(SERVICE))));
  }

  private static ProjectRow serving(String... services) {
    return project().list("services", services);
  }

  private static List<Behaviour> partial() {
    String flag = "risk-partial";
    return List.of(
        flag(
            flag,
            true,
            "one of two returns is not assessed (R28)",
            Scenario.of(faces(D, 100), weak(D)).with(serving(SERVICE))),
        flag(flag, false, "every return is assessed (R28)", pair(100).with(serving(SERVICE))),
        points(
            "risk",
            12.5,
            "of two returns one is assessed and carries 100",
            Scenario.of(faces(D, 100), weak(D)).with(serving(SERVICE)),
            ALONE,
            CURVES));
  }

  static Behaviour flag(String flag, boolean raised, String when, Scenario scenario) {
    String parameter = "parameters/claim-benchmark.yaml";
    String rule = "project/" + flag + ".drl";
    return new Behaviour(
        "`%s` is %s for a project: %s".formatted(flag, raised ? "raised" : "not raised", when),
        flag.equals(CLAIM)
            ? about(rule, parameter, "project/claim-without-spending.drl")
            : about(rule),
        bench -> {
          List<String> flags = bench.assess(scenario).project().flags();
          if (raised) {
            assertThat(flags).contains(flag);
          } else {
            assertThat(flags).doesNotContain(flag);
          }
        });
  }

  private static List<Behaviour> claims() {
    return List.of(
        flag(CLAIM, false, "just 25 % of £10.0m (R32)", claiming(2_500_000)),
        flag(CLAIM, true, "a pound more than 25 % of £10.0m (R32)", claiming(2_500_001)),
        flag(
            CLAIM,
            true,
            "a pound where nothing is spent (R32)",
            pair(100, 10, 4, 0, 0).with(serving(SERVICE).pounds("cashable_gbp", 1))),
        flag(CLAIM, true, "35 % of £10.0m (R32)", claiming(3_500_000)),
        flag(
            CLAIM,
            false,
            "20 % of £10.0m, as joint working saved on average (R32)",
            claiming(2_000_000)),
        flag(UNCHECKED, false, "what its forces spend is known (R28)", claiming(2_500_001)),
        flag(
            UNCHECKED,
            true,
            "what one of its forces spends is not known (R28)",
            pair(100).with(serving(SERVICE).pounds("cashable_gbp", 1))),
        flag(
            UNCHECKED,
            true,
            "it names no service whose cost could be looked up (R28)",
            pair(100).with(serving().pounds("cashable_gbp", 1))),
        flag(
            UNCHECKED,
            false,
            "it claims to save nothing (R28)",
            pair(100).with(serving(SERVICE).pounds("cashable_gbp", 0))),
        flag(
            CLAIM,
            false,
            "what one of its forces spends is not known (R28)",
            pair(100).with(serving(SERVICE).pounds("cashable_gbp", 9_000_000))));
  }

  private static Scenario claiming(long pounds) {
    return pair(100, 10, 4, 4_000_000, 6_000_000)
        .with(serving(SERVICE).pounds("cashable_gbp", pounds));
  }
}
