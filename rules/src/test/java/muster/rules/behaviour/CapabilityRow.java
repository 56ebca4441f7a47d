package muster.rules.behaviour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;

/**
 * A row of {@code capabilities.csv} in the making. Unless told otherwise no incident needs anybody
 * and every heading of the standard is met, so that protection is 1.
 */
public final class CapabilityRow {
  /** The four headings of the standard. */
  public static final List<String> HEADINGS =
      List.of("capacity", "capability", "consistency", "connectivity");

  private final Map<String, String> headings = new TreeMap<>();
  private final Set<String> blanks = new HashSet<>();
  private String force = Scenario.FORCE;
  private String service = Scenario.SERVICE;
  private int specialists;
  private int minimum;
  private Double availability;
  private BigDecimal cost;
  private String confidence = "high";
  private LocalDate dated;

  private CapabilityRow() {
    headings("met", "met", "met", "met");
  }

  /** A row to start from. */
  public static CapabilityRow capability() {
    return new CapabilityRow();
  }

  /** A row of a force with nobody to send, so that risk is the whole threat. */
  public static CapabilityRow nobody() {
    return capability().people(0, 1);
  }

  /** Of another force. */
  public CapabilityRow of(String force) {
    this.force = force;
    return this;
  }

  /** In another service. */
  public CapabilityRow in(String service) {
    this.service = service;
    return this;
  }

  /** Dedicated specialists, and how many one incident needs. */
  public CapabilityRow people(int specialists, int minimum) {
    this.specialists = specialists;
    this.minimum = minimum;
    return this;
  }

  /** How likely one specialist is there; otherwise the return does not say. */
  public CapabilityRow availability(double probability) {
    this.availability = probability;
    return this;
  }

  /** How far each heading is met. */
  public CapabilityRow headings(
      String capacity, String capability, String consistency, String connectivity) {
    return heading("capacity", capacity)
        .heading("capability", capability)
        .heading("consistency", consistency)
        .heading("connectivity", connectivity);
  }

  /** How far one heading is met, the others left as they are. */
  public CapabilityRow heading(String heading, String level) {
    headings.put(heading, level);
    return this;
  }

  /** What the service costs, in pounds a year; otherwise that is not known. */
  public CapabilityRow cost(long pounds) {
    this.cost = BigDecimal.valueOf(pounds);
    return this;
  }

  /** How sure the assessor is. */
  public CapabilityRow confidence(String confidence) {
    this.confidence = confidence;
    return this;
  }

  /** The day the row was made; otherwise the as-at day. */
  public CapabilityRow dated(LocalDate dated) {
    this.dated = dated;
    return this;
  }

  /** A column left blank. */
  public CapabilityRow blank(String column) {
    blanks.add(column);
    return this;
  }

  String force() {
    return force;
  }

  String service() {
    return service;
  }

  Capability build(LocalDate asAt) {
    return new Capability(
        force,
        service,
        blanks.contains("specialists") ? null : specialists,
        blanks.contains("minimum") ? null : minimum,
        availability,
        level("capacity"),
        level("capability"),
        level("consistency"),
        level("connectivity"),
        cost,
        confidence,
        "",
        dated == null ? asAt : dated,
        "force assessment",
        Basis.ILLUSTRATIVE);
  }

  private String level(String heading) {
    return blanks.contains(heading) ? null : headings.get(heading);
  }
}
