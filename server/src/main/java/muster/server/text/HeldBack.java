package muster.server.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.engine.findings.Finding;
import muster.engine.findings.NotListed;

/** Sorts groups that are held back by what holds them back. */
final class HeldBack {
  private HeldBack() {}

  /**
   * The groups by reason, in the order of the first group of each. A group held back for several
   * reasons stands under each of them.
   */
  static Map<String, List<NotListed>> byReason(Collection<NotListed> groups) {
    Map<String, List<NotListed>> byReason = new LinkedHashMap<>();
    for (NotListed group : groups) {
      reasons(group)
          .forEach(reason -> byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(group));
    }
    return byReason;
  }

  private static List<String> reasons(NotListed group) {
    return group.findings().isEmpty()
        ? List.of(group.reason())
        : group.findings().stream().map(Finding::sentence).distinct().toList();
  }
}
