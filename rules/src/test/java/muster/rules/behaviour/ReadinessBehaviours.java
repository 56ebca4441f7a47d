package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.LI;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.pair;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.Scenario.SERVICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How ready the members of a group are (method section 5.5, R40, R51). */
final class ReadinessBehaviours {
  private static final String READINESS = "tables/readiness.csv";
  private static final String HERE = "value/readiness-agreement-here.drl";
  private static final String ELSEWHERE = "value/readiness-agreement-elsewhere.drl";
  private static final String LIVE = "agreement/live.drl";
  private static final String SIGNED = "agreement/signed.drl";

  private ReadinessBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.addAll(agreements());
    behaviours.addAll(headings());
    return behaviours;
  }

  private static Behaviour ready(double points, String when, Set<String> about, Scenario scenario) {
    return new Behaviour(
        "readiness is %s of 100 points: %s".formatted(Numbers.plain(points), when),
        about,
        bench ->
            Numbers.same(
                points, bench.assess(scenario).opportunity(D, LE).points().get("readiness")));
  }

  private static List<Behaviour> agreements() {
    return List.of(
        ready(
            40,
            "a live agreement for this service names both (R40)",
            about(READINESS, HERE, LIVE),
            agreed("live", SERVICE, D, LE)),
        ready(
            40,
            "a signed agreement for this service names both (R40)",
            about(READINESS, HERE, SIGNED),
            agreed("signed", SERVICE, D, LE)),
        ready(
            0,
            "an agreement for this service is proposed and not signed (R40)",
            about(READINESS, HERE, LIVE, SIGNED),
            agreed("proposed", SERVICE, D, LE)),
        ready(
            0,
            "an agreement for this service has ended (R40)",
            about(READINESS, HERE, LIVE, SIGNED),
            agreed("ended", SERVICE, D, LE)),
        ready(
            40,
            "an agreement for this service names both and another (R40)",
            about(READINESS, HERE, LIVE),
            agreed("live", SERVICE, D, LE, LI).force(LI)),
        ready(
            0,
            "a live agreement for this service leaves out a member (R40)",
            about(READINESS, HERE, LIVE),
            agreed("live", SERVICE, D, LI).force(LI)),
        ready(
            20,
            "a live agreement for another service names both (R40)",
            about(READINESS, ELSEWHERE, LIVE),
            agreed("live", "firearms", D, LE)),
        ready(
            20,
            "a signed agreement for another service names both (R40)",
            about(READINESS, ELSEWHERE, SIGNED),
            agreed("signed", "firearms", D, LE)),
        ready(
            40,
            "an agreement for this service and one for another count once (R40)",
            about(READINESS, HERE, ELSEWHERE),
            agreed("live", SERVICE, D, LE)
                .with(Ties.none().agreement("other", "mou", "live", "firearms", "", D, LE))));
  }

  private static Scenario agreed(String status, String service, String... forces) {
    return pair(100)
        .service("firearms", "low", "regional")
        .with(Ties.none().agreement("compact", "mou", status, service, "", forces));
  }

  private static List<Behaviour> headings() {
    Set<String> consistency = about(READINESS, "value/readiness-consistency.drl");
    Set<String> connectivity = about(READINESS, "value/readiness-connectivity.drl");
    return List.of(
        ready(30, "every member meets consistency (R51)", consistency, lowest("met", "not met")),
        ready(15, "a member meets consistency in part", consistency, lowest("partly", "not met")),
        ready(30, "every member meets connectivity (R51)", connectivity, lowest("not met", "met")),
        ready(15, "a member meets connectivity in part", connectivity, lowest("not met", "partly")),
        ready(
            0,
            "a member meets neither, the other both (R51)",
            about(READINESS),
            lowest("not met", "not met")),
        ready(
            100,
            "every member meets both, and an agreement for this service names them",
            about(READINESS, HERE),
            lowest("met", "met")
                .with(Ties.none().agreement("compact", "mou", "live", SERVICE, "", D, LE))));
  }

  /** Leicestershire meets everything, Derbyshire these two as told. */
  private static Scenario lowest(String consistency, String connectivity) {
    return Scenario.of(
            faces(D, 100), weak(D).headings("not met", "not met", consistency, connectivity))
        .with(faces(LE, 10))
        .with(strong(LE, 4))
        .with(Ties.chain(D, LE));
  }
}
