package muster.secondopinion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an assessed force brings to a group of one service.
 *
 * @param force its id
 * @param people n, shared people included
 * @param minimum m
 * @param availability p after events
 * @param levels 0, 0.5 or 1 by heading
 * @param risk threat, load and raw risk, and the flags
 * @param trends of its threat rows
 * @param cost pounds a year, or null
 * @param grant £m, or null
 */
record Member(
    String force,
    int people,
    int minimum,
    double availability,
    Map<String, Double> levels,
    RiskOpinion risk,
    List<String> trends,
    BigDecimal cost,
    BigDecimal grant) {

  static Member of(RawDataset data, RiskOpinion risk, SubmittedReturn submitted, LocalDate asAt) {
    Map<String, String> capability = submitted.capability();
    Map<String, Double> levels = new TreeMap<>();
    for (String heading : Policy.HEADINGS) {
      levels.put(heading, Cells.points(capability, heading, Policy.STANDARDS));
    }
    BigDecimal grant =
        data.rows("forces.csv").stream()
            .filter(row -> row.get("force").equals(risk.pair().force()))
            .map(row -> Cells.amount(row, "grant_gbp_m"))
            .toList()
            .get(0);
    return new Member(
        risk.pair().force(),
        Cells.whole(capability, "specialists") + SharedPeople.of(data).placedIn(risk.pair()),
        Cells.whole(capability, "minimum"),
        SecondAvailability.of(data, risk.pair(), capability, asAt),
        levels,
        risk,
        submitted.threats().stream().map(row -> Cells.text(row, "trend")).toList(),
        Cells.amount(capability, "cost_gbp"),
        grant);
  }

  boolean hasThreat() {
    return Exact.isPositive(risk.threat());
  }

  boolean isBelowMet() {
    return levels.values().stream().anyMatch(level -> level < 1);
  }
}
