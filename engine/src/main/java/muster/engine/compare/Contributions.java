package muster.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.compare.Contribution.Cause;
import muster.engine.findings.Identity;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;

/** Why a value changed: criterion by criterion, points apart from weights. */
final class Contributions {
  private Contributions() {}

  /** A value's parts and the weights it was made with. */
  private record Parts(
      SortedMap<String, Double> points,
      SortedMap<String, Double> contributions,
      SortedMap<String, Object> weights) {}

  /** Those that changed, the largest change first; none for what has no contributions. */
  static List<Contribution> list(Kind kind, Thing a, Thing b, Side before, Side after) {
    if (kind != Kind.OPPORTUNITY && kind != Kind.PROJECT) {
      return List.of();
    }
    Parts old = parts(a, before.identity().weights());
    Parts now = parts(b, after.identity().weights());
    Set<String> criteria = new TreeSet<>(old.contributions.keySet());
    criteria.addAll(now.contributions.keySet());
    List<Contribution> changed = new ArrayList<>();
    for (String criterion : criteria) {
      Change contribution = change(criterion, old.contributions, now.contributions);
      if (!same(contribution)) {
        Change points = change(criterion, old.points, now.points);
        Change weight = change(criterion, old.weights, now.weights);
        changed.add(
            new Contribution(criterion, points, weight, contribution, cause(points, weight)));
      }
    }
    changed.sort(
        Comparator.comparingDouble((Contribution c) -> Sizes.of(c.contribution()))
            .reversed()
            .thenComparing(Contribution::criterion));
    return changed;
  }

  private static Cause cause(Change points, Change weight) {
    if (same(points)) {
      return Cause.WEIGHT;
    }
    return same(weight) ? Cause.POINTS : Cause.BOTH;
  }

  private static boolean same(Change change) {
    return Values.same(change.before(), change.after());
  }

  private static Change change(
      String criterion, SortedMap<String, ?> before, SortedMap<String, ?> after) {
    return new Change(criterion, before.get(criterion), after.get(criterion));
  }

  private static Parts parts(Thing thing, Identity.Weights weights) {
    if (thing.result() instanceof Opportunity o) {
      return new Parts(o.points(), o.contributions(), weights.opportunities());
    }
    if (thing.result() instanceof Priority p) {
      return new Parts(p.points(), p.contributions(), weights.projects());
    }
    return new Parts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }
}
