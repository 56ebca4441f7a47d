package muster.secondopinion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where two right calculations may differ: method.md §2 allows cover an absolute error of 1e-10,
 * and that may part two ranks that are all but equal, or push a value over a cut-off.
 *
 * <p>A comparison should leave out the band, the ranks, the place in the order and {@code
 * high-consequence} of what is in doubt, and nothing else. Values that involve no cover (Q is 0, or
 * an override is judged) are never in doubt among themselves, however close they lie.
 */
public final class Doubt {

  private static final double COVER_ERROR = 1e-10;
  private static final double ROUNDING = 1e-9;

  private Doubt() {}

  /**
   * Pairs whose band, rank or {@code high-consequence} the allowed error could change.
   *
   * @param opinion a whole calculation
   * @return about one random pair in twenty, mostly risks that full protection brings close to 0
   */
  public static Set<Pair> pairs(Opinion opinion) {
    List<RiskOpinion> assessed = opinion.risks().stream().filter(RiskOpinion::assessed).toList();
    return assessed.stream()
        .filter(
            risk ->
                isNearCutOff(risk)
                    || assessed.stream().anyMatch(other -> mayChangePlaces(risk, other)))
        .map(RiskOpinion::pair)
        .collect(Collectors.toSet());
  }

  /**
   * Services whose place, or whose shares, the allowed error could change.
   *
   * @param opinion a whole calculation
   * @return ids, sorted
   */
  public static Set<String> services(Opinion opinion) {
    Set<String> doubtful = new TreeSet<>();
    for (ServiceOpinion one : opinion.services()) {
      double error = error(opinion, one);
      if (error > 0 && one.risk() < error + ROUNDING) {
        doubtful.add(one.service());
      }
      for (ServiceOpinion other : opinion.services()) {
        double both = error + error(opinion, other);
        if (other != one && both > 0 && isWithin(one.risk(), other.risk(), both + ROUNDING)) {
          doubtful.add(one.service());
        }
      }
    }
    return doubtful;
  }

  private static boolean mayChangePlaces(RiskOpinion one, RiskOpinion other) {
    double both = judgedError(one) + judgedError(other);
    return other != one
        && both > 0
        && !isTwin(one, other)
        && isWithin(one.judged(), other.judged(), both + ROUNDING);
  }

  /** Twins tie in any calculation. A cover of 1 may hide different people, so it proves nothing. */
  private static boolean isTwin(RiskOpinion one, RiskOpinion other) {
    return one.overridden() == null
        && other.overridden() == null
        && one.threat().equals(other.threat())
        && one.load().equals(other.load())
        && one.standards().equals(other.standards())
        && one.cover().equals(other.cover())
        && one.cover() < 1;
  }

  private static boolean isNearCutOff(RiskOpinion risk) {
    double error = judgedError(risk);
    boolean band =
        error > 0
            && Policy.CUT_OFFS.stream()
                .anyMatch(cutOff -> isWithin(risk.judged(), cutOff, error + ROUNDING));
    boolean half =
        risk.protection() > 0
            && risk.cover() < 1
            && isWithin(risk.protection(), Policy.HIGH_CONSEQUENCE_BELOW, COVER_ERROR + ROUNDING);
    return band || half;
  }

  private static double judgedError(RiskOpinion risk) {
    return risk.overridden() == null ? error(risk) : 0;
  }

  private static double error(RiskOpinion risk) {
    return risk.protection() == 0 ? 0 : risk.threat() * COVER_ERROR;
  }

  private static double error(Opinion opinion, ServiceOpinion service) {
    return opinion.risks().stream()
        .filter(risk -> risk.assessed() && risk.pair().service().equals(service.service()))
        .filter(risk -> service.shares().containsKey(risk.pair().force()))
        .mapToDouble(Doubt::error)
        .sum();
  }

  private static boolean isWithin(Double one, Double other, double distance) {
    return one != null && other != null && Math.abs(one - other) <= distance;
  }
}
