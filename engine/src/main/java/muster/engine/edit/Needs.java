package muster.engine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the fewest other edits that one needs to make up a valid rule book: a weight another weight
 * of its set, a band its neighbour, a rule its new flag. None of those found can be left out by
 * itself.
 */
final class Needs {
  private final List<Edit> edits;
  private final Predicate<SortedSet<Integer>> isValid;

  Needs(List<Edit> edits, Predicate<SortedSet<Integer>> isValid) {
    this.edits = edits;
    this.isValid = isValid;
  }

  static SortedSet<Integer> only(int edit) {
    return new TreeSet<>(List.of(edit));
  }

  /** The indices of the edit and those it needs; of all edits where nothing less is valid. */
  SortedSet<Integer> of(int edit) {
    if (isValid.test(only(edit))) {
      return only(edit);
    }
    SortedSet<Integer> needed = start(edit);
    List<String> others =
        needed.stream()
            .map(j -> edits.get(j).path())
            .filter(p -> !p.equals(edits.get(edit).path()))
            .distinct()
            .toList();
    for (String path : others) {
      needed = without(needed, j -> edits.get(j).path().equals(path));
    }
    for (int other : List.copyOf(needed)) {
      if (other != edit) {
        needed = without(needed, j -> j == other);
      }
    }
    return needed;
  }

  /** Its file, then all that compiles nothing, then everything: rules take long to read. */
  private SortedSet<Integer> start(int edit) {
    List<Predicate<Edit>> starts = new ArrayList<>();
    starts.add(e -> e.path().equals(edits.get(edit).path()));
    starts.add(e -> !(e instanceof RuleEdit) || e.equals(edits.get(edit)));
    for (Predicate<Edit> start : starts) {
      SortedSet<Integer> set = set(IntStream.range(0, edits.size()), j -> start.test(edits.get(j)));
      if (isValid.test(set)) {
        return set;
      }
    }
    return set(IntStream.range(0, edits.size()), j -> true);
  }

  private SortedSet<Integer> without(SortedSet<Integer> set, Predicate<Integer> left) {
    SortedSet<Integer> fewer = set(set.stream().mapToInt(j -> j), left.negate());
    return isValid.test(fewer) ? fewer : set;
  }

  private static SortedSet<Integer> set(IntStream indices, Predicate<Integer> kept) {
    return indices.boxed().filter(kept).collect(Collectors.toCollection(TreeSet::new));
  }
}
