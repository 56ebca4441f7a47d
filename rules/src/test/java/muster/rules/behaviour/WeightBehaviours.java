package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.faces;
import static muster.rules.behaviour.Five.strong;
import static muster.rules.behaviour.Five.weak;
import static muster.rules.behaviour.Scenario.FIRST_DAY;
import static muster.rules.behaviour.Scenario.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.engine.findings.Opportunity;

/** What an opportunity is worth by each weight set (method section 5.5, R5). */
final class WeightBehaviours {
  private static final Set<String> WEIGHTS =
      about(
          "tables/opportunity-weights.csv",
          "value/risk-reduction.drl",
          "value/savings.drl",
          "value/urgency-pressing.drl",
          "value/urgency-trend.drl",
          "value/readiness-consistency.drl",
          "value/readiness-connectivity.drl",
          "value/readiness-agreement-here.drl");

  private WeightBehaviours() {}

  static List<Behaviour> list() {
    LocalDate april2010 = FIRST_DAY.plusYears(1);
    LocalDate nextDay = LocalDate.of(2010, 1, 1);
    return List.of(
        valued("on 1 April 2009", allFour().asAt(FIRST_DAY), 80, 12.5, 7.5, 16, 12.75),
        valued("on 1 January 2010", allFour().asAt(nextDay), 100, 12.5, 7.5, 20, 12.75),
        valued(
            "on 31 March 2010", allFour().asAt(april2010.minusDays(1)), 100, 12.5, 7.5, 20, 12.75),
        valued("on 1 April 2010", allFour().asAt(april2010), 100, 6.25, 22.5, 10, 17),
        valued(
            "on 1 April 2009 by the weights of 2010-13",
            allFour().weights("2010-13"),
            80,
            6.25,
            22.5,
            8,
            17),
        valued(
            "on 1 April 2010 by the weights of 2009-12",
            allFour().asAt(april2010).weights("2009-12"),
            100,
            12.5,
            7.5,
            20,
            12.75),
        order());
  }

  /**
   * A cut of 100 points (25), a saving of £1m (50), urgency as told and readiness 40 + 15 + 30
   * (85), weighed.
   */
  private static Behaviour valued(
      String when,
      Scenario scenario,
      double urgent,
      double reduction,
      double savings,
      double urgency,
      double readiness) {
    double sum = reduction + savings + urgency + readiness;
    return new Behaviour(
        "25, 50, %s and 85 points are worth %s %s (R5)"
            .formatted(Numbers.plain(urgent), Numbers.plain(sum), when),
        WEIGHTS,
        bench -> {
          Opportunity found = bench.assess(scenario).opportunity(D, LE);
          Map<String, Double> parts = found.contributions();
          Numbers.same(urgent, found.points().get("urgency"));
          Numbers.same(reduction, parts.get("risk reduction"));
          Numbers.same(savings, parts.get("savings"));
          Numbers.same(urgency, parts.get("urgency"));
          Numbers.same(readiness, parts.get("readiness"));
          Numbers.same(sum, found.value());
        });
  }

  private static Scenario allFour() {
    return Scenario.of(
            faces(D, 80).trend("rising"),
            weak(D).headings("not met", "not met", "partly", "met").cost(5_000_000))
        .with(faces(LE, 10).trend("surging"))
        .with(strong(LE, 4).cost(250_000))
        .with(Ties.chain(D, LE).agreement("compact", "mou", "signed", SERVICE, "", D, LE))
        .service(SERVICE, "high", "regional");
  }

  /** Firearms cuts 300 points and saves nothing; fleet cuts 10 and saves £1m. */
  private static Behaviour order() {
    return new Behaviour(
        "the same data rank risk first by the weights of 2009-12 and savings by those of 2010-13"
            + " (R5)",
        about("tables/opportunity-weights.csv"),
        bench -> {
          assertThat(ranked(bench, "2009-12")).containsExactly("firearms", "fleet");
          assertThat(ranked(bench, "2010-13")).containsExactly("fleet", "firearms");
          assertThat(ranked(bench, "2009-12")).containsExactly("firearms", "fleet");
        });
  }

  private static List<String> ranked(Bench bench, String weights) {
    return bench
        .assess(
            Scenario.empty()
                .with(faces(D, 300).in("firearms"))
                .with(weak(D).in("firearms").cost(250_000))
                .with(faces(LE, 10).in("firearms"))
                .with(strong(LE, 4).in("firearms").cost(0))
                .with(faces(D, 10).in("fleet"))
                .with(weak(D).in("fleet").cost(5_250_000))
                .with(faces(LE, 10).in("fleet"))
                .with(strong(LE, 4).in("fleet").cost(0))
                .with(Ties.chain(D, LE))
                .weights(weights))
        .outcome()
        .assessment()
        .opportunities()
        .stream()
        .map(Opportunity::service)
        .toList();
  }
}
