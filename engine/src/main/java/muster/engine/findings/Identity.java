package muster.engine.findings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything an assessment's bytes depend on.
 *
 * @param id hash of the next seven
 * @param ruleBook hash of the rule book
 * @param data version of the data
 * @param asAt the date it speaks for
 * @param weights the weight sets opportunities and projects are valued by; empty while neither is
 * @param seed of the draws that confidence is worked out by
 * @param engine version of the engine
 * @param marking protective marking
 */
public record Identity(
    String id,
    String ruleBook,
    String data,
    LocalDate asAt,
    Weights weights,
    long seed,
    String engine,
    String marking) {

  /** Two weight sets: the id and the weight of each criterion. */
  public record Weights(
      SortedMap<String, Object> opportunities, SortedMap<String, Object> projects) {
    public Weights {
      opportunities = Collections.unmodifiableSortedMap(new TreeMap<>(opportunities));
      projects = Collections.unmodifiableSortedMap(new TreeMap<>(projects));
    }
  }
}
