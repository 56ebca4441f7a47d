package muster.secondopinion;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the second calculation makes of one service over the region, that is over the forces that
 * are no partners, by raw risk (method.md §3); and how it may be worked on together (§5).
 *
 * @param service the service's id
 * @param risk total R of the assessed forces, harm points a year; null where none is assessed
 * @param partial whether some force is not assessed
 * @param shares R / total for each assessed force; all 0 where the total, rounded, is 0
 * @param spread largest R less smallest; null where none is assessed
 * @param route {@code national}, {@code local}, {@code excluded}, {@code not enough returns},
 *     {@code force to deal}, {@code existing unit} or {@code eligible}
 * @param groups how many there are
 */
public record ServiceOpinion(
    String service,
    Double risk,
    boolean partial,
    SortedMap<String, Double> shares,
    Double spread,
    String route,
    GroupCounts groups) {

  /** Copies the shares. */
  public ServiceOpinion {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }

  ServiceOpinion routed(String itsRoute, GroupCounts counts) {
    return new ServiceOpinion(service, risk, partial, shares, spread, itsRoute, counts);
  }
}
