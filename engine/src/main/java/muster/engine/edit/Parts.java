package muster.engine.edit;

import java.util.Set;
import java.util.TreeSet;
import muster.engine.compare.Change;
import muster.engine.compare.FindingChange;
import muster.engine.compare.Moved;
import muster.engine.compare.Presence;

/** Which parts of a result moved. */
final class Parts {
  private static final Set<String> PLACE = Set.of("rank", "rankInService");

  private Parts() {}

  /**
   * Whether one move of a result changes what another does: brings it or takes it away, changes one
   * of the same figures, or moves it where the other only moves it.
   */
  static boolean share(Moved one, Moved other) {
    if (!one.id().equals(other.id())) {
      return false;
    }
    if (one.presence() != Presence.CHANGED || other.presence() != Presence.CHANGED) {
      return one.presence() == other.presence();
    }
    Set<String> parts = parts(one, other);
    parts.retainAll(parts(other, other));
    return !parts.isEmpty();
  }

  /**
   * The figures of a result; its places where nothing else of the other moves, and the rules with
   * other sentences where nothing of it moves at all.
   */
  private static Set<String> parts(Moved moved, Moved other) {
    Set<String> parts = new TreeSet<>();
    for (Change change : moved.changes()) {
      if (PLACE.contains(change.what()) == other.isPlaceOnly()) {
        parts.add(change.what());
      }
    }
    if (other.isReasonsOnly()) {
      parts.clear();
      for (FindingChange finding : moved.findings()) {
        parts.add(finding.rule());
      }
    }
    return parts;
  }
}
