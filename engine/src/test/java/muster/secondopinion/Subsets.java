package muster.secondopinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Every subset, one after another: each thing is in or out. */
final class Subsets {

  private Subsets() {}

  /** All with so many members, both ends included; members sorted. */
  static List<List<String>> of(Collection<String> things, int least, int most) {
    List<List<String>> found = new ArrayList<>();
    choose(List.copyOf(new TreeSet<>(things)), List.of(), least, most, found);
    return found;
  }

  private static void choose(
      List<String> left, List<String> taken, int least, int most, List<List<String>> found) {
    if (left.isEmpty() || taken.size() == most) {
      if (taken.size() >= least) {
        found.add(taken);
      }
      return;
    }
    List<String> rest = left.subList(1, left.size());
    choose(rest, taken, least, most, found);
    List<String> more = new ArrayList<>(taken);
    more.add(left.get(0));
    choose(rest, List.copyOf(more), least, most, found);
  }
}
