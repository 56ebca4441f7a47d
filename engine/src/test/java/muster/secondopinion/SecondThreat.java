package muster.secondopinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The demand side of a complete return (method.md §1 and the load of §2).
 *
 * @param threat T, harm points a year
 * @param load a, teams
 * @param worstStrand null where the only strand is blank
 * @param catastrophic whether any strand has a catastrophic dimension
 */
record SecondThreat(double threat, double load, String worstStrand, boolean catastrophic) {

  static SecondThreat of(List<Map<String, String>> strands) {
    BigDecimal threat = BigDecimal.ZERO;
    BigDecimal teamDays = BigDecimal.ZERO;
    String worst = null;
    double most = -1;
    boolean catastrophic = false;
    for (Map<String, String> strand : strands) {
      BigDecimal incidents = incidents(strand);
      BigDecimal own = incidents.multiply(harm(strand));
      threat = threat.add(own);
      teamDays = teamDays.add(incidents.multiply(new BigDecimal(Cells.number(strand, "days"))));
      catastrophic |=
          Policy.DIMENSIONS.stream().anyMatch(d -> strand.get(d).equals("catastrophic"));
      int order = Exact.compare(own.doubleValue(), most);
      String name = strand.get("strand");
      if (order > 0 || (order == 0 && name.compareTo(worst) < 0)) {
        worst = name;
        most = own.doubleValue();
      }
    }
    return new SecondThreat(
        threat.doubleValue(), Exact.quotient(teamDays, Policy.DAYS_A_YEAR), worst, catastrophic);
  }

  /** λ × trend, incidents a year. */
  private static BigDecimal incidents(Map<String, String> strand) {
    double demand =
        Cells.has(strand, "demand")
            ? Cells.number(strand, "demand")
            : Cells.points(strand, "demand_level", Policy.DEMAND_LEVELS);
    return Exact.product(demand, Cells.points(strand, "trend", Policy.TRENDS));
  }

  private static BigDecimal harm(Map<String, String> strand) {
    return Policy.DIMENSIONS.stream()
        .map(dimension -> new BigDecimal(Cells.points(strand, dimension, Policy.HARM)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
