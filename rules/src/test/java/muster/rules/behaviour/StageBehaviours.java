package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.NH;
import static muster.rules.behaviour.Five.NO;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.oneStrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.engine.findings.Opportunity;

/** At what scale and in what steps a group begins (method section 5.6). */
final class StageBehaviours {
  private static final Set<String> FILES =
      about(
          "way/phased.drl",
          "parameters/phased-least.yaml",
          "parameters/phased-share.yaml",
          "parameters/first-stage-most.yaml");

  private StageBehaviours() {}

  static List<Behaviour> list() {
    return List.of(
        stages(
            "five forces begin with three where those reach just half of the gain (R43)",
            oneStrong(),
            Five.ALL,
            List.of(List.of(D, LE, LI), Five.ALL)),
        stages(
            "four forces begin with three where those reach two thirds of the gain (R43)",
            oneStrong(),
            List.of(D, LE, LI, NH),
            List.of(List.of(D, LE, LI), List.of(D, LE, LI, NH))),
        stages(
            "three forces begin together, however much two of them would reach (R43)",
            oneStrong(),
            List.of(D, LE, LI),
            List.of(List.of(D, LE, LI))),
        stages(
            "four forces begin with two where a third would bring nothing (R43)",
            oneThreatened(),
            List.of(D, LE, LI, NH),
            List.of(List.of(D, LE), List.of(D, LE, LI, NH))),
        stages(
            "five forces begin together where the best three reach 0.44 of the gain (R43)",
            nineInTen(),
            Five.ALL,
            List.of(Five.ALL)),
        stages(
            "of those five, four begin with three that reach 0.58 of the gain (R43)",
            nineInTen(),
            List.of(D, LE, LI, NH),
            List.of(List.of(D, LE, LI), List.of(D, LE, LI, NH))),
        shares(),
        scale("regional", "every force of the region is a member", oneStrong(), Five.ALL),
        scale("sub-regional", "a force is no member", oneStrong(), List.of(D, LE, LI, NH)),
        scale("regional", "the region has two forces", Five.pair(100), List.of(D, LE)),
        scale(
            "sub-regional",
            "a force that returns nothing is no member",
            Five.pair(100).force(NO),
            List.of(D, LE)));
  }

  /** The group begins in these stages, the last being all of it. */
  private static Behaviour stages(
      String name, Scenario scenario, List<String> group, List<List<String>> stages) {
    return new Behaviour(
        name,
        FILES,
        bench ->
            assertThat(of(bench.assess(scenario), group).stages())
                .containsExactlyElementsOf(stages));
  }

  private static Opportunity of(Seen seen, List<String> group) {
    return seen.opportunity(group.toArray(String[]::new));
  }

  /** Only Derbyshire and Leicestershire face anything that could be cut. */
  private static Scenario oneThreatened() {
    return Five.pair(100)
        .with(faces(LI, 1))
        .with(Five.strong(LI, 4))
        .with(faces(NH, 1))
        .with(Five.strong(NH, 4))
        .with(Ties.none().border(LE, LI).border(LE, NH));
  }

  /**
   * One person each, there nine times in ten, where three are needed. Three forces have 0.729 of
   * the time enough, four 0.9477 and five 0.99144; two never have.
   */
  private static Scenario nineInTen() {
    Scenario scenario = Scenario.empty().with(Ties.eastMidlands());
    Five.ALL.forEach(
        f -> scenario.with(faces(f, 100)).with(capability().of(f).people(1, 3).availability(0.9)));
    return scenario;
  }

  /** £175,000 a member for a joint unit, in proportion to grants of 1, 2, 2, 2 and 3 (R24). */
  private static Behaviour shares() {
    return new Behaviour(
        "costs are shared out again at each stage, among those who have entered (R25, R43)",
        about("way/phased.drl", "tables/ways-of-working.csv"),
        bench -> {
          Opportunity five =
              of(
                  bench.assess(
                      oneStrong()
                          .grant(D, "1")
                          .grant(LE, "2")
                          .grant(LI, "2")
                          .grant(NH, "2")
                          .grant(NO, "3")),
                  Five.ALL);
          assertThat(five.stageShares()).hasSize(2);
          pounds(five.stageShares().get(0), Map.of(D, "105000", LE, "210000", LI, "210000"));
          Map<String, String> all =
              Map.of(D, "87500", LE, "175000", LI, "175000", NH, "175000", NO, "262500");
          pounds(five.stageShares().get(1), all);
          pounds(five.costShares(), all);
        });
  }

  /** Amounts of pounds by force. */
  static void pounds(Map<String, BigDecimal> found, Map<String, String> expected) {
    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    expected.forEach((force, sum) -> assertThat(found.get(force)).isEqualByComparingTo(sum));
  }

  private static Behaviour scale(String scale, String when, Scenario scenario, List<String> group) {
    return new Behaviour(
        "the scale is `%s`: %s (R23)".formatted(scale, when),
        about("way/scale-" + scale + ".drl"),
        bench -> assertThat(of(bench.assess(scenario), group).scale()).isEqualTo(scale));
  }
}
