package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.CapabilityRow.capability;
import static muster.rules.behaviour.Scenario.FORCE;
import static muster.rules.behaviour.Scenario.SERVICE;
import static muster.rules.behaviour.ThreatRow.threat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.Risk;
import muster.engine.findings.Unassessed;

/** Missing is never zero (R1, method section 3). */
final class ReturnBehaviours {
  private static final String ABSENT = "return/absent.drl";
  private static final String INCOMPLETE = "return/incomplete.drl";

  private ReturnBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(
        new Behaviour(
            "a return that was not made is listed as not assessed, without score or rank",
            about(ABSENT),
            bench -> {
              Seen seen =
                  bench.assess(
                      Scenario.of(threat(), CapabilityRow.nobody()).force("leicestershire"));
              assertNotAssessed(seen, "leicestershire", "No return was made");
              assertThat(seen.risk().rank()).isEqualTo(1);
              assertThat(seen.total().partial()).isTrue();
              Numbers.same(100, seen.total().risk());
            }));
    behaviours.add(
        new Behaviour(
            "a return without a row in threats.csv is not assessed and says so",
            about(ABSENT),
            bench ->
                assertNotAssessed(
                    bench.assess(Scenario.empty().with(capability())), FORCE, "threats.csv")));
    behaviours.add(
        new Behaviour(
            "a return without a row in capabilities.csv is not assessed and says so",
            about(ABSENT),
            bench ->
                assertNotAssessed(
                    bench.assess(Scenario.empty().with(threat())), FORCE, "capabilities.csv")));
    behaviours.add(
        new Behaviour(
            "a partner that returned nothing is not waited for",
            about(ABSENT),
            bench -> {
              Seen seen =
                  bench.assess(Scenario.of(threat(), capability()).partner("west-yorkshire"));
              assertThat(seen.outcome().assessment().notAssessed()).isEmpty();
              assertThat(seen.total().partial()).isFalse();
            }));
    List<String> threatColumns = new ArrayList<>(List.of("demand", "days"));
    threatColumns.addAll(ThreatRow.DIMENSIONS);
    for (String column : threatColumns) {
      behaviours.add(blank("threats.csv", column, threat().blank(column), capability()));
    }
    List<String> capabilityColumns = new ArrayList<>(List.of("specialists", "minimum"));
    capabilityColumns.addAll(CapabilityRow.HEADINGS);
    for (String column : capabilityColumns) {
      behaviours.add(blank("capabilities.csv", column, threat(), capability().blank(column)));
    }
    behaviours.add(
        new Behaviour(
            "an incomplete return names every blank cell at once",
            about(INCOMPLETE),
            bench -> {
              Seen seen =
                  bench.assess(Scenario.of(threat().blank("days"), capability().blank("minimum")));
              assertNotAssessed(seen, FORCE, "`days`");
              assertNotAssessed(seen, FORCE, "`minimum`");
            }));
    return behaviours;
  }

  private static Behaviour blank(
      String file, String column, ThreatRow threat, CapabilityRow capability) {
    return new Behaviour(
        "a return with a blank `%s` in %s is not assessed and names the cell"
            .formatted(column, file),
        about(INCOMPLETE),
        bench -> {
          Seen seen = bench.assess(Scenario.of(threat, capability));
          assertNotAssessed(seen, FORCE, "`" + column + "`");
          assertNotAssessed(seen, FORCE, file + ":" + FORCE + "/" + SERVICE);
        });
  }

  private static void assertNotAssessed(Seen seen, String force, String reason) {
    Risk risk = seen.risk(force);
    assertThat(risk.status()).isEqualTo(Risk.Status.NOT_ASSESSED);
    assertThat(risk.risk()).isNull();
    assertThat(risk.band()).isNull();
    assertThat(risk.rank()).isNull();
    assertThat(seen.outcome().assessment().notAssessed())
        .filteredOn(u -> u.force().equals(force))
        .singleElement()
        .extracting(Unassessed::reason)
        .asString()
        .contains(reason);
  }
}
