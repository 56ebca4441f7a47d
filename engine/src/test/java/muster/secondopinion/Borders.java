package muster.secondopinion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which forces adjoin, as borders.csv has it, in either direction. */
record Borders(List<Map<String, String>> rows) {

  /** Flood fill: from its first member, every member is reached inside the group. */
  boolean connect(Collection<String> group) {
    if (group.isEmpty()) {
      return true;
    }
    Set<String> dry = new HashSet<>(group);
    flood(group.iterator().next(), dry);
    return dry.isEmpty();
  }

  private void flood(String force, Set<String> dry) {
    if (!dry.remove(force)) {
      return;
    }
    for (Map<String, String> row : rows) {
      if (row.get("force_a").equals(force)) {
        flood(row.get("force_b"), dry);
      }
      if (row.get("force_b").equals(force)) {
        flood(row.get("force_a"), dry);
      }
    }
  }
}
