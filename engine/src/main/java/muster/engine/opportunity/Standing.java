package muster.engine.opportunity;

import java.math.BigDecimal;
import java.util.Map;
import muster.engine.facts.Basis;

/**
 * What was concluded about one force's assessed return for a service, as far as working together
 * needs it.
 *
 * @param force id
 * @param threat T, harm points a year
 * @param risk R as calculated, harm points a year
 * @param load teams busy on average
 * @param presence probability that one specialist is there, after events, 0 to 1
 * @param specialists people it has, shared ones included
 * @param minimum people one incident needs
 * @param levels points by heading of the standard, 0 to 1
 * @param cost pounds a year now; null when unknown
 * @param grant £m; null when unknown
 * @param pressing points of what presses it most, 0 when nothing does
 * @param trend points of its steepest trend, 0 when none rises
 * @param basis the weakest basis of the findings about it; null where none says
 */
record Standing(
    String force,
    double threat,
    double risk,
    double load,
    double presence,
    int specialists,
    int minimum,
    Map<String, Double> levels,
    BigDecimal cost,
    BigDecimal grant,
    double pressing,
    double trend,
    Basis basis) {
  Standing {
    levels = Map.copyOf(levels);
  }
}
