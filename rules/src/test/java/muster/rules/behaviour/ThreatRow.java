package muster.rules.behaviour;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import muster.engine.facts.Basis;
import muster.engine.facts.Threat;

/**
 * A row of {@code threats.csv} in the making. Unless told otherwise: one incident a year, steady,
 * that ties nobody up and does severe physical harm and no other, so that T is 100.
 */
public final class ThreatRow {
  /** The six columns of harm. */
  public static final List<String> DIMENSIONS =
      List.of(
          "physical",
          "psychological",
          "financial",
          "community",
          "public_expectation",
          "environmental");

  private final Map<String, String> harm = new TreeMap<>();
  private final Set<String> blanks = new HashSet<>();
  private String force = Scenario.FORCE;
  private String service = Scenario.SERVICE;
  private String strand = "";
  private double demand = 1;
  private String demandLevel;
  private double days;
  private String trend = "steady";
  private String confidence = "high";
  private LocalDate dated;

  private ThreatRow() {
    all("none").harm("physical", "severe");
  }

  /** A row to start from. */
  public static ThreatRow threat() {
    return new ThreatRow();
  }

  /** Of another force. */
  public ThreatRow of(String force) {
    this.force = force;
    return this;
  }

  /** In another service. */
  public ThreatRow in(String service) {
    this.service = service;
    return this;
  }

  /** Of one strand. */
  public ThreatRow strand(String strand) {
    this.strand = strand;
    return this;
  }

  /** Incidents a year. */
  public ThreatRow demand(double incidents) {
    this.demand = incidents;
    return this;
  }

  /** Demand as a word instead of a number. */
  public ThreatRow demandLevel(String level) {
    this.demandLevel = level;
    return this;
  }

  /** Days one incident ties a team up. */
  public ThreatRow days(double days) {
    this.days = days;
    return this;
  }

  /** Where demand is going. */
  public ThreatRow trend(String trend) {
    this.trend = trend;
    return this;
  }

  /** The same level of harm in every dimension. */
  public ThreatRow all(String level) {
    DIMENSIONS.forEach(d -> harm.put(d, level));
    return this;
  }

  /** The level of harm in one dimension, the others left as they are. */
  public ThreatRow harm(String dimension, String level) {
    harm.put(dimension, level);
    return this;
  }

  /** Harm in one dimension and none in the others. */
  public ThreatRow only(String dimension, String level) {
    return all("none").harm(dimension, level);
  }

  /** Incidents that do one harm point each, so that T is the demand times the trend. */
  public ThreatRow onePointEach() {
    return only("physical", "minor");
  }

  /** How sure the assessor is. */
  public ThreatRow confidence(String confidence) {
    this.confidence = confidence;
    return this;
  }

  /** The day the row was made; otherwise the as-at day. */
  public ThreatRow dated(LocalDate dated) {
    this.dated = dated;
    return this;
  }

  /** A column left blank. */
  public ThreatRow blank(String column) {
    blanks.add(column);
    return this;
  }

  String force() {
    return force;
  }

  String service() {
    return service;
  }

  Threat build(LocalDate asAt) {
    boolean stated = demandLevel == null && !blanks.contains("demand");
    return new Threat(
        force,
        service,
        strand,
        null,
        stated ? demand : null,
        demandLevel,
        null,
        blanks.contains("days") ? null : days,
        trend,
        level("physical"),
        level("psychological"),
        level("financial"),
        level("community"),
        level("public_expectation"),
        level("environmental"),
        confidence,
        List.of("local", "national"),
        "",
        dated == null ? asAt : dated,
        "force assessment",
        Basis.ILLUSTRATIVE);
  }

  private String level(String dimension) {
    return blanks.contains(dimension) ? null : harm.get(dimension);
  }
}
