package muster.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import muster.engine.compare.Ranking.Swap;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;

/** How the orders of two assessments differ. */
final class Rankings {
  /** Places that count as the top. */
  static final int TOP = 10;

  /** The most swaps that are named. */
  static final int NOTABLE = 10;

  private final Map<String, Integer> old;
  private final Map<String, Integer> now;

  private Rankings(Map<String, Integer> old, Map<String, Integer> now) {
    this.old = old;
    this.now = now;
  }

  /** Of risks, opportunities and projects. */
  static List<Ranking> list(Assessment a, Assessment b) {
    return List.of(
        new Rankings(ranks(a.risks(), Risk::id, Risk::rank), ranks(b.risks(), Risk::id, Risk::rank))
            .of(Kind.RISK),
        new Rankings(
                ranks(a.opportunities(), Opportunity::id, Opportunity::rank),
                ranks(b.opportunities(), Opportunity::id, Opportunity::rank))
            .of(Kind.OPPORTUNITY),
        new Rankings(
                ranks(a.projects(), Priority::id, Priority::rank),
                ranks(b.projects(), Priority::id, Priority::rank))
            .of(Kind.PROJECT));
  }

  private static <T> Map<String, Integer> ranks(
      List<T> all, Function<T, String> id, Function<T, Integer> rank) {
    Map<String, Integer> ranks = new TreeMap<>();
    for (T each : all) {
      if (rank.apply(each) != null) {
        ranks.put(id.apply(each), rank.apply(each));
      }
    }
    return ranks;
  }

  private Ranking of(Kind kind) {
    List<String> both = old.keySet().stream().filter(now::containsKey).toList();
    int up = (int) both.stream().filter(id -> now.get(id) < old.get(id)).count();
    int down = (int) both.stream().filter(id -> now.get(id) > old.get(id)).count();
    return new Ranking(
        kind,
        old.size(),
        now.size(),
        up,
        down,
        Inversions.count(both.stream().map(id -> new int[] {old.get(id), now.get(id)}).toList()),
        now.size() - both.size(),
        notable(both),
        topOnly(now, old),
        topOnly(old, now));
  }

  private List<Swap> notable(List<String> both) {
    List<String> top = both.stream().filter(id -> isTop(old, id) || isTop(now, id)).toList();
    List<Swap> swaps = new ArrayList<>();
    for (String one : top) {
      for (String other : both) {
        boolean told = top.contains(other) && other.compareTo(one) <= 0;
        if (!told && swapped(one, other)) {
          swaps.add(old.get(one) < old.get(other) ? swap(one, other) : swap(other, one));
        }
      }
    }
    swaps.sort(
        Comparator.comparingInt(Rankings::best)
            .thenComparingInt(Rankings::sum)
            .thenComparing(s -> s.fell().compareTo(s.rose()) < 0 ? s.fell() : s.rose())
            .thenComparing(s -> s.fell().compareTo(s.rose()) < 0 ? s.rose() : s.fell()));
    return swaps.subList(0, Math.min(NOTABLE, swaps.size()));
  }

  private boolean swapped(String one, String other) {
    int before = Integer.compare(old.get(one), old.get(other));
    return before != 0 && before == -Integer.compare(now.get(one), now.get(other));
  }

  private Swap swap(String fell, String rose) {
    return new Swap(fell, rose, old.get(fell), now.get(fell), old.get(rose), now.get(rose));
  }

  private static int best(Swap s) {
    return Math.min(Math.min(s.fellFrom(), s.fellTo()), Math.min(s.roseFrom(), s.roseTo()));
  }

  private static int sum(Swap s) {
    return s.fellFrom() + s.fellTo() + s.roseFrom() + s.roseTo();
  }

  private static boolean isTop(Map<String, Integer> ranks, String id) {
    return ranks.containsKey(id) && ranks.get(id) <= TOP;
  }

  private static List<String> topOnly(Map<String, Integer> these, Map<String, Integer> others) {
    return these.keySet().stream()
        .filter(id -> isTop(these, id) && !isTop(others, id))
        .sorted(Comparator.comparing((String id) -> these.get(id)).thenComparing(id -> id))
        .toList();
  }
}
