package muster.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.tables.Markings;

/**
 * The closed sets of words that datasets, tables and rules may use. Some belong to the dataset
 * format and never change; the others are the rows of policy tables in force on a date.
 */
public final class Vocabulary {
  private static final Map<String, List<String>> FORMAT =
      Map.ofEntries(
          Map.entry("reach", List.of("local", "regional", "national")),
          Map.entry("confidence", List.of("high", "medium", "low")),
          Map.entry("evidence", List.of("local", "regional", "national")),
          Map.entry("basis", List.of("published", "derived", "illustrative")),
          Map.entry("yes or no", List.of("yes", "no")),
          Map.entry("agreement kind", List.of("mutual aid", "mou", "section 22a", "unit")),
          Map.entry("agreement status", List.of("proposed", "signed", "live", "ended")),
          Map.entry(
              "project status",
              List.of("proposed", "approved", "live", "finished", "superseded by national")),
          Map.entry("area", List.of("capacity and capability", "productivity", "enablers")),
          Map.entry(
              "project area", List.of("protective services", "productivity", "business support")),
          Map.entry("window", List.of("current", "2009", "2010-12")),
          Map.entry("complexity", List.of("simple", "complex")),
          Map.entry("need", List.of("none", "some", "strong", "critical")),
          Map.entry("service effect", List.of("improves", "keeps", "worsens")),
          Map.entry("vision", List.of("productivity", "public safety", "public confidence")),
          Map.entry("benefit", List.of("none", "some", "strong")),
          Map.entry("scale", List.of("regional", "sub-regional")),
          Map.entry("overlap", List.of("same", "within", "partly")),
          Map.entry("outcome", List.of("passed", "failed", "unknown")),
          Map.entry("step", List.of("ranking", "approval", "start", "live")),
          Map.entry("forecast role", List.of("gap", "reserves", "efficiencies", "residual")),
          Map.entry(
              "export part",
              List.of(
                  "services",
                  "opportunities",
                  "projects",
                  "gaps",
                  "finance lines",
                  "forecast",
                  "savings",
                  "schemes",
                  "indicators",
                  "agreements",
                  "risks",
                  "not assessed")),
          Map.entry("audience", Disclosure.AUDIENCES),
          Map.entry("handling", Markings.HANDLINGS),
          Map.entry("exempt kind", List.of("finance-line", "project", "agreement", "opportunity")));

  private final Map<String, NavigableSet<String>> sets = new TreeMap<>();
  private final Set<String> open;

  /**
   * The words of the dataset format together with a rule book's.
   *
   * @param policy words by the name of their set: {@code trend}, {@code harm level}, {@code demand
   *     level}, {@code standard level}, {@code heading}, {@code tier}, {@code band}, {@code flag},
   *     …
   */
  public Vocabulary(Map<String, ? extends Iterable<String>> policy) {
    this(policy, Set.of());
  }

  /**
   * The same, where some sets are not wholly known.
   *
   * @param open the names of those sets: they have every word, so that a table that cannot be read
   *     does not make every use of its words a problem
   */
  public Vocabulary(Map<String, ? extends Iterable<String>> policy, Set<String> open) {
    this.open = Set.copyOf(open);
    FORMAT.forEach((set, words) -> sets.put(set, new TreeSet<>(words)));
    policy.forEach(
        (set, words) -> {
          NavigableSet<String> copy = new TreeSet<>();
          words.forEach(copy::add);
          sets.put(set, copy);
        });
  }

  /**
   * The words of a set, in alphabetical order.
   *
   * @throws IllegalArgumentException when there is no such set
   */
  public List<String> words(String set) {
    NavigableSet<String> words = sets.get(set);
    if (words == null) {
      throw new IllegalArgumentException("no set of words is called " + set);
    }
    return new ArrayList<>(words);
  }

  /** Whether the set has exactly this word, or may have it. */
  public boolean has(String set, String word) {
    return open.contains(set) || words(set).contains(word);
  }

  /** The set's word closest to the given one, if any is close. */
  public Optional<String> findNearest(String set, String word) {
    return Nearest.to(word, words(set));
  }
}
