package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.GroupBehaviours.listed;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Groups that are not listed for a reason of policy, which is told (R8, R38, R39, R42). */
final class PartingBehaviours {
  private static final String REASONS = "tables/reasons-not-listed.csv";
  private static final Set<String> EXCLUSION = about("group/exclusion.drl", REASONS);
  private static final Set<String> WITHDRAWAL =
      about("group/withdrawal.drl", "agreement/withdrawal.drl", REASONS);
  private static final Set<String> UNIT =
      about("group/existing-unit.drl", "agreement/live-unit.drl", REASONS);

  /** The groups of three forces in a row with Leicestershire in the middle. */
  private static final String D_LE = D + "+" + LE;

  private static final String LE_LI = LE + "+" + LI;
  private static final String ALL = D + "+" + LE + "+" + LI;

  private PartingBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(exclusions());
    behaviours.addAll(withdrawals());
    behaviours.addAll(units());
    behaviours.addAll(extensions());
    return behaviours;
  }

  /** Leicestershire strong between two weak forces. */
  private static Scenario row() {
    return pair(100).with(faces(LI, 100)).with(weak(LI)).with(Ties.chain(LE, LI));
  }

  private static List<Behaviour> exclusions() {
    return List.of(
        listed(
            "an excluded pair is never listed, nor any group that contains it, and is told (R8)",
            EXCLUSION,
            row().with(Ties.none().exclusion(D, LE)),
            List.of(LE_LI),
            List.of(D_LE, ALL)),
        new Behaviour(
            "an exclusion is told with its forces and its reason (R8)",
            EXCLUSION,
            bench -> {
              Seen seen = bench.assess(row().with(Ties.none().exclusion(D, LE)));
              assertThat(seen.notListed(D, LE, LI).reasons()).containsExactly("exclusion");
              assertThat(seen.notListed(D, LE, LI).reason())
                  .contains("«" + D + "»", "«" + LE + "»", "their courts differ");
            }));
  }

  private static List<Behaviour> withdrawals() {
    return List.of(
        listed(
            "a force that stands back from everybody is in no new group (R39)",
            WITHDRAWAL,
            row().with(Ties.none().withdrawal(LI, FIRST_DAY)),
            List.of(D_LE),
            List.of(ALL, LE_LI)),
        listed(
            "a force that stands back from one other may still work with the rest (R39)",
            WITHDRAWAL,
            row().with(Ties.none().withdrawal(LI, FIRST_DAY, D)),
            List.of(D_LE, LE_LI),
            List.of(ALL)),
        listed(
            "a force that stands back from tomorrow is listed today (R39)",
            WITHDRAWAL,
            row().with(Ties.none().withdrawal(LI, FIRST_DAY.plusDays(1))),
            List.of(D_LE, ALL, LE_LI),
            List.of()),
        listed(
            "a force that stands back joins no unit either (R39)",
            WITHDRAWAL,
            row().with(Ties.none().withdrawal(LI, FIRST_DAY).unit("joint-squad", D, LE)),
            List.of(),
            List.of(D_LE, ALL, LE_LI)),
        new Behaviour(
            "a live unit goes on when one of its forces stands back from new work (R39)",
            about("agreement/withdrawal.drl", "agreement/live-unit.drl"),
            bench -> {
              Seen seen =
                  bench.assess(
                      pair(100)
                          .with(Ties.none().withdrawal(D, FIRST_DAY).unit("joint-squad", D, LE)));
              assertThat(seen.route().route()).isEqualTo("existing unit");
              assertThat(seen.route().finding().sentence()).contains("«joint-squad»");
            }),
        new Behaviour(
            "every reason that stands against a group is told (R8, R39)",
            about("group/exclusion.drl", "group/withdrawal.drl", REASONS),
            bench -> {
              Seen seen =
                  bench.assess(
                      row().with(Ties.none().exclusion(D, LE).withdrawal(D, FIRST_DAY, LE)));
              assertThat(seen.notListed(D, LE).reasons())
                  .containsExactly("exclusion", "withdrawal");
              assertThat(seen.notListed(D, LE).reason())
                  .contains("their courts differ", "it reviews its work", FIRST_DAY.toString());
            }));
  }

  private static List<Behaviour> units() {
    return List.of(
        listed(
            "a live unit is not proposed as new, nor a group that shares a force with it (R38)",
            UNIT,
            row().with(Ties.none().unit("joint-squad", D, LE)),
            List.of(ALL),
            List.of(D_LE, LE_LI)),
        listed(
            "a live unit of three is not proposed as new for two of them (R38)",
            UNIT,
            four().with(Ties.none().unit("joint-squad", D, LE, LI)),
            List.of(ALL + "+" + Five.NH),
            List.of(
                D_LE, ALL, D_LE + "+" + Five.NH, LE_LI, LE_LI + "+" + Five.NH, LE + "+" + Five.NH)),
        listed(
            "a unit that has ended stands against nothing (R38)",
            UNIT,
            row().with(Ties.none().agreement("squad", "unit", "ended", SERVICE, "", D, LE)),
            List.of(D_LE, ALL, LE_LI),
            List.of()),
        listed(
            "a live unit for another service stands against nothing here (R38)",
            UNIT,
            row()
                .with(faces(D, 10).in("firearms"))
                .with(Ties.none().agreement("squad", "unit", "live", "firearms", "", D, LE)),
            List.of(D_LE, ALL, LE_LI),
            List.of()));
  }

  private static Scenario four() {
    return row().with(faces(Five.NH, 100)).with(weak(Five.NH)).with(Ties.chain(LE, Five.NH));
  }

  private static List<Behaviour> extensions() {
    Set<String> files = about("way/extend-the-unit.drl", "agreement/live-unit.drl");
    return List.of(
        new Behaviour(
            "a group that takes in a whole live unit extends it (R38, R42)",
            files,
            bench -> {
              Seen seen = bench.assess(row().with(Ties.none().unit("joint-squad", D, LE)));
              assertThat(seen.opportunity(D, LE, LI).wayOfWorking()).isEqualTo("extend the unit");
              assertThat(Seen.by("way/extend-the-unit", seen.opportunity(D, LE, LI).findings()))
                  .singleElement()
                  .satisfies(f -> assertThat(f.sentence()).contains("«joint-squad»"));
            }),
        new Behaviour(
            "a new function that joins a live unit is set up by no second unit (R42)",
            about("agreement/live-unit.drl", "route/existing-unit.drl"),
            bench -> {
              Seen seen =
                  bench.assess(
                      pair(100)
                          .with(
                              Ties.none()
                                  .agreement("roads-unit", "unit", "live", "roads", "", D, LE)
                                  .agreement(
                                      "collisions", "unit", "live", SERVICE, "roads-unit", D, LE))
                          .service("roads", "low", "regional"));
              assertThat(seen.route().route()).isEqualTo("existing unit");
              assertThat(seen.route().finding().sentence()).contains("«collisions»");
              assertThat(seen.outcome().assessment().opportunities()).isEmpty();
            }));
  }
}
