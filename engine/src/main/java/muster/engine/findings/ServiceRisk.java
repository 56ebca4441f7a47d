package muster.engine.findings;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One service over the region's own forces (method §3): calculated risks, never judged ones.
 *
 * @param service id
 * @param risk the total over assessed forces, harm points a year; null when none is assessed
 * @param partial whether a force is missing from the total
 * @param shares each assessed force's fraction of the total; all 0 where the total is 0
 * @param spread the largest less the smallest; null when none is assessed
 * @param route which way it goes
 */
public record ServiceRisk(
    String service,
    Double risk,
    boolean partial,
    SortedMap<String, Double> shares,
    Double spread,
    ServiceRoute route) {
  public ServiceRisk {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Double>) shares));
  }
}
