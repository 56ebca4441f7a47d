package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.NH;
import static muster.rules.behaviour.Five.NO;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.engine.findings.Finding;
import muster.engine.findings.Opportunity;

/** What is shown beside an opportunity, and how its costs are shared (method section 5.7, 5.8). */
final class CautionBehaviours {
  private CautionBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(lending());
    behaviours.addAll(worseOff());
    behaviours.addAll(minimum());
    behaviours.addAll(unknown());
    behaviours.addAll(shares());
    return behaviours;
  }

  private static Behaviour flag(
      String flag, boolean raised, String when, Scenario scenario, String... more) {
    return new Behaviour(
        "`%s` is %s: %s".formatted(flag, raised ? "raised" : "not raised", when),
        files(flag, more),
        bench -> {
          List<String> flags = bench.assess(scenario).opportunity(D, LE).flags();
          if (raised) {
            assertThat(flags).contains(flag);
          } else {
            assertThat(flags).doesNotContain(flag);
          }
        });
  }

  private static Set<String> files(String flag, String... more) {
    List<String> files = new ArrayList<>(List.of(more));
    files.add("caution/" + flag + ".drl");
    return about(files.toArray(String[]::new));
  }

  /** Two forces of these people, each facing 100. */
  private static Scenario two(int first, int firstNeeds, int second, int secondNeeds) {
    return Scenario.of(faces(D, 100), capability().of(D).people(first, firstNeeds))
        .with(faces(LE, 100))
        .with(capability().of(LE).people(second, secondNeeds))
        .with(Ties.chain(D, LE));
  }

  private static List<Behaviour> lending() {
    String flag = "donor-below-minimum";
    return List.of(
        flag(
            flag,
            true,
            "4 people, of whom one team of 4 may be lent where 4 are needed (R58)",
            two(4, 4, 8, 4)),
        flag(
            flag,
            true,
            "7 people, of whom one team of 4 may be lent where 4 are needed (R58)",
            two(7, 4, 8, 4)),
        flag(
            flag, false, "8 people each, of whom one team of 4 may be lent (R58)", two(8, 4, 8, 4)),
        flag(flag, false, "3 people who were too few to begin with (R58)", two(3, 4, 8, 4)),
        flag(
            flag,
            true,
            "5 people who send 2, where a joint team takes 4 of them (R58)",
            two(5, 2, 8, 4)));
  }

  private static List<Behaviour> worseOff() {
    String flag = "member-worse-off";
    return List.of(
        flag(
            flag,
            true,
            "a force that is always there is pooled with one that never is (R58)",
            Scenario.of(faces(D, 100), capability().of(D).people(1, 1).availability(0))
                .with(faces(LE, 100))
                .with(strong(LE, 4))
                .with(Ties.chain(D, LE))),
        flag(flag, false, "both are better off (R58)", two(4, 4, 4, 4)),
        flag(flag, false, "one is better off and the other just as it was (R58)", pair(100)));
  }

  private static List<Behaviour> minimum() {
    String flag = "minimum-differs";
    return List.of(
        flag(flag, true, "one sends 2 people and the other 4", two(4, 2, 8, 4)),
        flag(flag, false, "both send 4 people", two(4, 4, 8, 4)));
  }

  private static List<Behaviour> unknown() {
    String saving = "saving-unknown";
    String share = "share-unknown";
    Scenario oneCost =
        Scenario.of(faces(D, 100), weak(D).cost(500_000))
            .with(faces(LE, 10))
            .with(strong(LE, 4))
            .with(Ties.chain(D, LE));
    return List.of(
        flag(saving, true, "one member's cost is not known (R28)", oneCost),
        flag(saving, false, "every member's cost is known (R28)", pair(100, 10, 4, 500_000, 0)),
        flag(share, true, "one member's grant is not known (R24)", pair(100).grant(D, "112.6")),
        cites(saving, oneCost, "Leicestershire", "capabilities.csv:" + LE + "/" + Scenario.SERVICE),
        cites(share, pair(100).grant(D, "112.6"), "Leicestershire", "forces.csv:" + LE),
        flag(
            share,
            true,
            "every member's grant is known and is nothing (R24)",
            pair(100).grant(D, "0").grant(LE, "0"),
            "caution/share-of-no-grants.drl"),
        flag(
            share,
            false,
            "only one member has any grant (R24)",
            pair(100).grant(D, "0").grant(LE, "118.0"),
            "caution/share-of-no-grants.drl"),
        flag(
            share,
            false,
            "every member's grant is known (R24)",
            pair(100).grant(D, "112.6").grant(LE, "118.0")),
        new Behaviour(
            "where one member's grant is not known, no share is (R24)",
            files(share),
            bench ->
                assertThat(
                        bench
                            .assess(pair(100).grant(D, "112.6"))
                            .opportunity(D, LE)
                            .costShares()
                            .values())
                    .containsOnlyNulls()));
  }

  private static Behaviour cites(String flag, Scenario scenario, String member, String row) {
    return new Behaviour(
        "`%s` names the member whose cell is blank and cites its row (R28)".formatted(flag),
        files(flag),
        bench -> {
          List<Finding> found =
              Seen.by("caution/" + flag, bench.assess(scenario).opportunity(D, LE).findings());
          assertThat(found).hasSize(1);
          assertThat(found.get(0).sentence()).containsIgnoringCase(member);
          assertThat(found.get(0).facts()).contains(row);
        });
  }

  /** A joint unit costs £150,000 and a year £25,000 a member. */
  private static List<Behaviour> shares() {
    return List.of(
        new Behaviour(
            "three members share £525,000 by their grants to the penny, the others pay nothing"
                + " (R24, R25)",
            about("tables/ways-of-working.csv"),
            bench -> {
              Opportunity found =
                  bench.assess(Five.granted(Five.oneStrong())).opportunity(D, LE, NO);
              // 52,500,000 pence by 1126, 1180 and 1414 of 3720
              StageBehaviours.pounds(
                  found.costShares(), Map.of(D, "158911.29", LE, "166532.26", NO, "199556.45"));
              sum("525000", found);
              assertThat(found.costShares()).doesNotContainKeys(LI, NH);
            }),
        new Behaviour(
            "five members share £875,000 by their grants to the penny (R24)",
            about("tables/ways-of-working.csv"),
            bench ->
                sum(
                    "875000",
                    bench
                        .assess(Five.granted(Five.oneStrong()))
                        .opportunity(Five.ALL.toArray(String[]::new)))),
        new Behaviour(
            "pennies left over go to the largest remainder, then to the first by name (R24)",
            about("tables/ways-of-working.csv"),
            bench ->
                // 87,500,000 pence by 1, 1, 2, 2 and 3 of 9: two pennies are left over
                StageBehaviours.pounds(
                    bench
                        .assess(
                            Five.oneStrong()
                                .grant(D, "1")
                                .grant(LE, "1")
                                .grant(LI, "2")
                                .grant(NH, "2")
                                .grant(NO, "3"))
                        .opportunity(Five.ALL.toArray(String[]::new))
                        .costShares(),
                    Map.of(
                        D,
                        "97222.22",
                        LE,
                        "97222.22",
                        LI,
                        "194444.45",
                        NH,
                        "194444.44",
                        NO,
                        "291666.67"))));
  }

  private static void sum(String pounds, Opportunity found) {
    assertThat(found.costShares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(pounds);
  }
}
