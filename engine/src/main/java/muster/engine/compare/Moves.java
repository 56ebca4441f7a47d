package muster.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.facts.Basis;
import muster.engine.findings.Finding;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;

/** The results that are not the same on both sides. */
final class Moves {
  private final Side before;
  private final Side after;
  private final Map<String, Thing> old;
  private final Map<String, Thing> now;
  private final Rests oldRests;
  private final Rests nowRests;

  private Moves(Side before, Side after, List<InputChange> inputs) {
    this.before = before;
    this.after = after;
    old = Things.of(before);
    now = Things.of(after);
    oldRests = new Rests(before, old, inputs);
    nowRests = new Rests(after, now, inputs);
  }

  static List<Moved> list(Side before, Side after, List<InputChange> inputs) {
    Moves moves = new Moves(before, after, inputs);
    Set<String> ids = new TreeSet<>(moves.old.keySet());
    ids.addAll(moves.now.keySet());
    List<Moved> moved = new ArrayList<>();
    for (String id : ids) {
      Moved one = moves.moved(moves.old.get(id), moves.now.get(id));
      if (!one.changes().isEmpty() || !one.findings().isEmpty()) {
        moved.add(one);
      }
    }
    moved.sort(
        Comparator.comparing(Moved::kind)
            .thenComparing(Moved::isReasonsOnly)
            .thenComparing(Moved::isPlaceOnly)
            .thenComparing(Comparator.comparingDouble(Sizes::ofMove).reversed())
            .thenComparing(Comparator.comparingDouble(Sizes::ofScore).reversed())
            .thenComparing(Moved::id));
    return moved;
  }

  private Moved moved(Thing a, Thing b) {
    Thing any = a == null ? b : a;
    Presence presence = a == null ? Presence.ENTERED : b == null ? Presence.LEFT : Presence.CHANGED;
    List<Change> changes = Sizes.contributionsFirst(Values.differences(values(a), values(b)));
    boolean valued = a != null && b != null;
    return new Moved(
        any.kind(),
        any.id(),
        presence,
        changes,
        valued ? Contributions.list(any.kind(), a, b, before, after) : List.of(),
        findings(a, b),
        Basis.weaker(basis(a), basis(b)),
        because(any, presence));
  }

  /** A group comes and goes with its service's route, and between being listed and not listed. */
  private List<String> because(Thing any, Presence presence) {
    List<String> ids = new ArrayList<>(List.of(any.id()));
    if (presence != Presence.CHANGED) {
      if (any.result() instanceof Opportunity o) {
        ids.add(Things.notListedId(o.service(), o.forces()));
        ids.add("service/" + o.service());
      } else if (any.result() instanceof NotListed n) {
        ids.add("opportunity/" + n.service() + "/" + String.join("+", n.forces()));
        ids.add("service/" + n.service());
      }
    }
    Set<String> names = new TreeSet<>();
    for (String id : ids) {
      names.addAll(oldRests.of(old.get(id)));
      names.addAll(nowRests.of(now.get(id)));
    }
    return List.copyOf(names);
  }

  private static Basis basis(Thing thing) {
    return thing == null
        ? null
        : thing.findings().stream().map(Finding::basis).reduce(null, Basis::weaker);
  }

  private static Map<String, Object> values(Thing thing) {
    return thing == null ? Map.of() : Values.of(thing.result());
  }

  /** Findings of a rule that say the same pair off first; of the rest, first with first. */
  private static List<FindingChange> findings(Thing a, Thing b) {
    Map<String, List<String>> before = sentences(a);
    Map<String, List<String>> after = sentences(b);
    Set<String> rules = new TreeSet<>(before.keySet());
    rules.addAll(after.keySet());
    List<FindingChange> changes = new ArrayList<>();
    for (String rule : rules) {
      List<String> gone = only(before.get(rule), after.get(rule));
      List<String> come = only(after.get(rule), before.get(rule));
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        changes.add(
            new FindingChange(
                rule, i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
      }
    }
    return changes;
  }

  private static List<String> only(List<String> these, List<String> others) {
    List<String> only = new ArrayList<>(these == null ? List.of() : these);
    if (others != null) {
      others.forEach(only::remove);
    }
    only.sort(Comparator.naturalOrder());
    return only;
  }

  private static Map<String, List<String>> sentences(Thing thing) {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (Finding finding : thing == null ? List.<Finding>of() : thing.findings()) {
      sentences.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(finding.sentence());
    }
    return sentences;
  }
}
