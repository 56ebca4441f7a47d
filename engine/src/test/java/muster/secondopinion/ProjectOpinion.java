package muster.secondopinion;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the second calculation makes of one project (method.md §6). Criteria are {@code risk},
 * {@code need}, {@code national}, {@code local}, {@code savings}, {@code interoperability} and
 * {@code confidence}.
 *
 * @param project the project's id
 * @param value sum of the contributions
 * @param points 0 to 100 by criterion; 0 where unknown
 * @param contributions points × weight by criterion
 * @param gates {@code passed}, {@code failed} or {@code unknown} by the gate's id
 * @param level {@code that force}, {@code centrally managed} or {@code facilitated}
 * @param track {@code strategic}, {@code rapid review} or {@code to be scoped}
 * @param flags ids, sorted
 * @param rank from 1 over all ranked projects, equal values sharing (1, 1, 3); null where a gate
 *     that stops ranking has failed
 */
public record ProjectOpinion(
    String project,
    double value,
    SortedMap<String, Double> points,
    SortedMap<String, Double> contributions,
    SortedMap<String, String> gates,
    String level,
    String track,
    List<String> flags,
    Integer rank) {

  /** Copies the maps and flags. */
  public ProjectOpinion {
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    contributions = Collections.unmodifiableSortedMap(new TreeMap<>(contributions));
    gates = Collections.unmodifiableSortedMap(new TreeMap<>(gates));
    flags = List.copyOf(flags);
  }

  ProjectOpinion ranked(int place) {
    return new ProjectOpinion(
        project, value, points, contributions, gates, level, track, flags, place);
  }
}
