package muster.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What two calculations of the same data say differently, in words. */
final class Differences {
  private static final double SLACK = 1e-9;

  private final List<String> found = new ArrayList<>();

  /** Words, ranks, lists and flags must be equal. */
  void same(String what, Object ours, Object theirs) {
    if (!Objects.equals(ours, theirs)) {
      found.add("%s: %s, the second opinion says %s".formatted(what, ours, theirs));
    }
  }

  /** Numbers may differ by a billionth of their size, or by a billionth where they are small. */
  void number(String what, Double ours, Double theirs) {
    number(what, ours, theirs, theirs == null ? 0 : theirs);
  }

  /** The same for a difference of two numbers of that size. */
  void number(String what, Double ours, Double theirs, double size) {
    boolean known = ours != null && theirs != null;
    boolean near = !known && Objects.equals(ours, theirs);
    if (known) {
      near = Math.abs(ours - theirs) <= SLACK * Math.max(1, Math.abs(size));
    }
    if (!near) {
      same(what, ours, theirs);
    }
  }

  /** Numbers by the same keys. */
  void numbers(String what, Map<String, Double> ours, Map<String, Double> theirs) {
    same(what + " keys", ours.keySet(), theirs.keySet());
    theirs.forEach((key, number) -> number(what + " " + key, ours.get(key), number));
  }

  /** Money must be equal to the last digit; trailing zeros do not count. */
  void money(String what, BigDecimal ours, BigDecimal theirs) {
    if (ours == null || theirs == null || ours.compareTo(theirs) != 0) {
      same(what, ours, theirs);
    }
  }

  /** Money by force; where the second opinion has no shares, every one of ours is unknown. */
  void shares(
      String what,
      List<String> payers,
      Map<String, BigDecimal> ours,
      Map<String, BigDecimal> theirs) {
    same(what + " payers", List.copyOf(ours.keySet()), payers);
    payers.forEach(
        force ->
            money(
                what + " of " + force, ours.get(force), theirs == null ? null : theirs.get(force)));
  }

  List<String> list() {
    return List.copyOf(found);
  }
}
