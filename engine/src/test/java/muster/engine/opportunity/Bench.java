package muster.engine.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.engine.arithmetic.Cover;
import muster.engine.facts.Border;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;
import muster.engine.internal.Policy;
import muster.engine.tables.StandardHeading;

/** Forces, standings and policy for tests of pooling, with the numbers of method §5 as they are. */
final class Bench {
  private static final LocalDate FROM = LocalDate.of(2009, 4, 1);

  /** Access factor 0.8, cap 0.25, equal weights, the best member's level for two headings. */
  static final Policy POLICY =
      new Policy(
          List.<Fact>of(
              new Parameter("access-factor", 0.8, FROM),
              new Parameter("mandatory-heading-cap", 0.25, FROM),
              new StandardHeading("capability", 1, false),
              new StandardHeading("capacity", 1, false),
              new StandardHeading("connectivity", 1, true),
              new StandardHeading("consistency", 1, true)));

  private Bench() {}

  /** A force with T, n, m, p and a, whose K is 1 and whose R follows. */
  static Standing met(String force, double threat, int people, int minimum, double p, double load) {
    double risk = threat * (1 - Cover.probability(people, minimum, p, load));
    return standing(force, threat, risk, people, minimum, p, load, 1, 1, 1, 1);
  }

  /** A force without a cost or a grant. */
  static Standing standing(
      String force,
      double threat,
      double risk,
      int people,
      int minimum,
      double p,
      double load,
      double capacity,
      double capability,
      double consistency,
      double connectivity) {
    Map<String, Double> levels =
        Map.of(
            "capacity", capacity,
            "capability", capability,
            "consistency", consistency,
            "connectivity", connectivity);
    return new Standing(
        force, threat, risk, load, p, people, minimum, levels, null, null, 0, 0, null);
  }

  /** The same with a cost and a grant, either of which may be unknown. */
  static Standing paid(Standing standing, String cost, String grant) {
    return new Standing(
        standing.force(),
        standing.threat(),
        standing.risk(),
        standing.load(),
        standing.presence(),
        standing.specialists(),
        standing.minimum(),
        standing.levels(),
        cost == null ? null : new BigDecimal(cost),
        grant == null ? null : new BigDecimal(grant),
        0,
        0,
        null);
  }

  /** These forces, of which those adjoin that are named as {@code a-b}. */
  static BorderGraph graph(List<Standing> standings, String... pairs) {
    List<Border> borders = new ArrayList<>();
    for (String pair : pairs) {
      borders.add(new Border(pair.substring(0, 1), pair.substring(2)));
    }
    return new BorderGraph(standings.stream().map(Standing::force).toList(), borders);
  }
}
