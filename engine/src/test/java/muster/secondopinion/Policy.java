package muster.secondopinion;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The policy numbers of method.md §1 to §3 and §8, typed in a second time on purpose: the rule
 * files say them once, this says them again, and a slip in either shows. Those of the ways of
 * working are in {@link Way}, weights in {@link WeightSet}, scales in {@link Scales} and beside the
 * points they give.
 */
final class Policy {

  /** Incidents a year for a demand level (§1). */
  static final Map<String, Double> DEMAND_LEVELS =
      Map.ofEntries(
          entry("once in 10 years", 0.1),
          entry("once in 3 years", 0.3),
          entry("yearly", 1.0),
          entry("quarterly", 4.0),
          entry("monthly", 12.0),
          entry("weekly", 52.0),
          entry("daily", 365.0));

  /** What a trend multiplies demand by (§1). */
  static final Map<String, Double> TRENDS =
      Map.of("falling", 0.8, "steady", 1.0, "rising", 1.25, "surging", 1.5);

  /** Harm points of a level, in one dimension, of one incident (§1); weights are 1. */
  static final Map<String, Double> HARM =
      Map.of(
          "none", 0.0,
          "minor", 1.0,
          "moderate", 3.0,
          "serious", 10.0,
          "severe", 100.0,
          "catastrophic", 1000.0);

  /** The six dimensions of harm (§1), as columns of threats.csv. */
  static final List<String> DIMENSIONS =
      List.of(
          "physical",
          "psychological",
          "financial",
          "community",
          "public_expectation",
          "environmental");

  /** The four standards (§2), as columns of capabilities.csv. */
  static final List<String> HEADINGS =
      List.of("capacity", "capability", "consistency", "connectivity");

  /** Points of a standard; K is their plain mean (§2). */
  static final Map<String, Double> STANDARDS = Map.of("met", 1.0, "partly", 0.5, "not met", 0.0);

  /** The most K can be when a mandatory heading is not met (§2). */
  static final double MANDATORY_CAP = 0.25;

  /** p where the return gives none (§2). */
  static final double AVAILABILITY = 0.81;

  /** Days in the year over which demand is counted (§2). */
  static final int DAYS_A_YEAR = 365;

  /** A row this many days old is not yet stale (§3). */
  static final int FRESH_DAYS = 365;

  /** Protection under which catastrophic harm is flagged (§3). */
  static final double HIGH_CONSEQUENCE_BELOW = 0.5;

  /** Where medium, high and critical begin (§3). */
  static final List<Double> CUT_OFFS = List.of(100.0, 300.0, 1000.0);

  /** What cover counts for where a group does not adjoin (§5). */
  static final double ACCESS_FACTOR = 0.8;

  /** The partner forces that may join groups of a service although they do not adjoin (§5). */
  static final List<Pair> JOINING = List.of(new Pair("west-yorkshire", "payroll"));

  /** A project's saving above this part of what its forces spend is doubted (§6, R32). */
  static final BigDecimal BENCHMARK_SHARE = new BigDecimal("0.25");

  private static final List<String> BANDS = List.of("low", "medium", "high", "critical");

  private Policy() {}

  /** The band of a judged risk (§3): a value on a cut-off belongs to the band above it. */
  static String band(double judged) {
    int band = 0;
    while (band < CUT_OFFS.size() && Exact.compare(judged, CUT_OFFS.get(band)) >= 0) {
      band++;
    }
    return BANDS.get(band);
  }

  /** The last day by which a tier's standards had to be met (§3, R19). */
  static LocalDate deadline(String tier) {
    return switch (tier) {
      case "high" -> LocalDate.of(2009, 12, 31);
      case "medium", "low" -> LocalDate.of(2011, 12, 31);
      default -> throw new IllegalArgumentException("no such tier: " + tier);
    };
  }

  /** What the team's savings must reach in a year, pounds (§8, R29). */
  static BigDecimal teamBudget(LocalDate asAt) {
    return new BigDecimal(asAt.isBefore(LocalDate.of(2010, 4, 1)) ? "1200000" : "1193000");
  }
}
