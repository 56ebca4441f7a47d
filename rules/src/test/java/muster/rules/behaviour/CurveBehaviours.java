package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.Five.pair;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.Opportunity;

/** What the cut in risk and the saving of an opportunity are worth (method section 5.5). */
final class CurveBehaviours {
  private static final String CURVES = "tables/curves.csv";

  private CurveBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    behaviours.add(cut(0.1, 0.025));
    behaviours.add(cut(50, 12.5));
    behaviours.add(cut(100, 25));
    behaviours.add(cut(200, 37.5));
    behaviours.add(cut(300, 50));
    behaviours.add(cut(650, 62.5));
    behaviours.add(cut(1000, 75));
    behaviours.add(cut(5500, 87.5));
    behaviours.add(cut(10_000, 100));
    behaviours.add(cut(20_000, 100));
    behaviours.add(saving(-40_000, 50_000, 0));
    behaviours.add(saving(0, 250_000, 0));
    behaviours.add(saving(500_000, 2_750_000, 25));
    behaviours.add(saving(1_000_000, 5_250_000, 50));
    behaviours.add(saving(2_000_000, 10_250_000, 100));
    behaviours.add(saving(4_000_000, 20_250_000, 100));
    behaviours.add(
        new Behaviour(
            "a saving that is not known is worth 0 points (R28)",
            about("value/savings.drl"),
            bench -> {
              Opportunity found = bench.assess(pair(100)).opportunity(D, LE);
              assertThat(found.saving()).isNull();
              Numbers.same(0, found.points().get("savings"));
              Numbers.same(0, found.contributions().get("savings"));
            }));
    return behaviours;
  }

  private static Behaviour cut(double reduction, double points) {
    return new Behaviour(
        "a cut in risk by %s is worth %s of 100 points"
            .formatted(Numbers.plain(reduction), Numbers.plain(points)),
        about(CURVES, "value/risk-reduction.drl"),
        bench -> {
          Opportunity found = bench.assess(pair(reduction)).opportunity(D, LE);
          Numbers.same(reduction, found.riskReduction());
          Numbers.same(points, found.points().get("risk reduction"));
        });
  }

  /** A joint unit of two, which saves a fifth of what they spend less £50,000. */
  private static Behaviour saving(long saving, long spending, double points) {
    return new Behaviour(
        "a saving of £%,d a year is worth %s of 100 points (R32)"
            .formatted(saving, Numbers.plain(points)),
        about(CURVES, "value/savings.drl"),
        bench -> {
          Opportunity found = bench.assess(pair(100, 10, 4, spending, 0)).opportunity(D, LE);
          assertThat(found.saving()).isEqualByComparingTo(Long.toString(saving));
          Numbers.same(points, found.points().get("savings"));
        });
  }
}
