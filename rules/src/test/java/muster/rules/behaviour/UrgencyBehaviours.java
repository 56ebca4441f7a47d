package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.SERVICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How urgent an opportunity is (method section 5.5, R19). */
final class UrgencyBehaviours {
  private static final String URGENCIES = "tables/urgencies.csv";
  private static final String TRENDS = "tables/trends.csv";
  private static final String PRESSING = "value/urgency-pressing.drl";
  private static final Set<String> NEAR =
      about(
          "urgency/deadline-near.drl",
          "urgency/deadline-ahead.drl",
          "parameters/deadline-near.yaml",
          URGENCIES,
          PRESSING);
  private static final Set<String> OVERDUE = about("urgency/overdue.drl", URGENCIES, PRESSING);
  private static final LocalDate END_OF_2009 = LocalDate.of(2009, 12, 31);
  private static final LocalDate END_OF_2011 = LocalDate.of(2011, 12, 31);

  private UrgencyBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(deadlines());
    behaviours.addAll(trends());
    return behaviours;
  }

  private static Behaviour urgent(
      double points, String when, Set<String> about, Scenario scenario) {
    return new Behaviour(
        "urgency is %s of 100 points: %s".formatted(Numbers.plain(points), when),
        about,
        bench ->
            Numbers.same(
                points, bench.assess(scenario).opportunity(D, LE).points().get("urgency")));
  }

  private static List<Behaviour> deadlines() {
    LocalDate yearBefore = END_OF_2011.minusDays(365);
    return List.of(
        urgent(40, "a heading is unmet 274 days before the deadline (R19)", NEAR, high(FIRST_DAY)),
        urgent(40, "a heading is unmet on the day of the deadline (R19)", NEAR, high(END_OF_2009)),
        urgent(40, "365 days before the deadline (R19)", NEAR, tier("medium", yearBefore)),
        urgent(
            0, "366 days before the deadline (R19)", NEAR, tier("medium", yearBefore.minusDays(1))),
        urgent(
            40,
            "a heading is met in part 274 days before the deadline (R19)",
            NEAR,
            met(FIRST_DAY, "partly")),
        urgent(
            0,
            "every heading is met 274 days before the deadline (R19)",
            NEAR,
            met(FIRST_DAY, "met")),
        urgent(
            60,
            "a heading is unmet the day after the deadline (R19)",
            OVERDUE,
            high(END_OF_2009.plusDays(1))),
        urgent(
            0,
            "every heading is met the day after the deadline (R19)",
            OVERDUE,
            met(END_OF_2009.plusDays(1), "met")));
  }

  private static Scenario high(LocalDate asAt) {
    return tier("high", asAt);
  }

  private static Scenario tier(String tier, LocalDate asAt) {
    return Five.pair(100).service(SERVICE, tier, "regional").asAt(asAt);
  }

  /** Both members meet every heading, Derbyshire connectivity as told. */
  private static Scenario met(LocalDate asAt, String connectivity) {
    return Scenario.of(faces(D, 100), weak(D).headings("met", "met", "met", connectivity))
        .with(faces(LE, 10))
        .with(strong(LE, 4))
        .with(Ties.chain(D, LE))
        .service(SERVICE, "high", "regional")
        .asAt(asAt);
  }

  private static List<Behaviour> trends() {
    Set<String> files = about(TRENDS, "urgency/trend.drl", "value/urgency-trend.drl");
    return List.of(
        urgent(0, "threats are falling", files, trend("falling", "falling")),
        urgent(0, "threats are steady", files, trend("steady", "steady")),
        urgent(20, "a threat is rising", files, trend("rising", "steady")),
        urgent(40, "a threat is surging", files, trend("rising", "surging")),
        urgent(
            40,
            "one strand of a threat is surging",
            files,
            trend("steady", "falling").with(faces(D, 5).strand("trafficking").trend("surging"))),
        urgent(
            100,
            "a standard is overdue and a threat is surging (R19)",
            about(TRENDS, URGENCIES, "urgency/overdue.drl", "urgency/trend.drl"),
            trend("surging", "steady")
                .service(SERVICE, "high", "regional")
                .asAt(END_OF_2009.plusDays(1))));
  }

  private static Scenario trend(String weak, String strong) {
    return Scenario.of(faces(D, 100).strand("child-protection").trend(weak), weak(D))
        .with(faces(LE, 10).trend(strong))
        .with(strong(LE, 4))
        .with(Ties.chain(D, LE));
  }
}
