package muster.engine.findings;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A project in its place (method §6).
 *
 * @param rank among all projects, by value; equal values share one; null where a failed gate takes
 *     it away
 * @param project id
 * @param value sum of the contributions, 0 to 100
 * @param points by criterion, 0 to 100
 * @param contributions by criterion: points × weight
 * @param gates in the order of the steps they stop
 * @param track how it is scoped
 * @param level how it is managed
 * @param areas the areas it belongs to; they overlap
 * @param status its status
 * @param flags ids, sorted
 * @param findings what was concluded, by stage
 */
public record Priority(
    Integer rank,
    String project,
    double value,
    SortedMap<String, Double> points,
    SortedMap<String, Double> contributions,
    List<GatePassed> gates,
    String track,
    String level,
    List<String> areas,
    String status,
    List<String> flags,
    List<Finding> findings) {
  public Priority {
    points = Collections.unmodifiableSortedMap(points);
    contributions = Collections.unmodifiableSortedMap(contributions);
    gates = List.copyOf(gates);
    areas = List.copyOf(areas);
    flags = List.copyOf(flags);
    findings = List.copyOf(findings);
  }

  /** The project's id, {@code project/PROJECT}. */
  public String id() {
    return "project/" + project;
  }

  /**
   * A gate and its outcome.
   *
   * @param gate id
   * @param outcome passed, failed or unknown
   * @param stops the step it stops unless passed
   * @param reason why, in a plain sentence
   */
  public record GatePassed(String gate, String outcome, String stops, String reason) {}
}
