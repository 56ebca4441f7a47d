package muster.engine.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the fewest other edits that one needs to make up a valid rule book: a weight another weight
 * of its set, a band its neighbour, a rule its new flag, or the one whose place it takes. Where
 * there are so many edits that not all sets of them can be tried, none of those found can be left
 * out, nor any two of them.
 */
final class Needs {
  /** How much is tried to find fewer; a set with a rule in it takes long to read. */
  private static final int TRIES = 250;

  private static final int OF_A_RULE = 10;

  /** In larger sets no pairs are left out. */
  private static final int PAIRED = 16;

  private final List<Edit> edits;
  private final Predicate<SortedSet<Integer>> isValid;
  private final Map<Integer, SortedSet<Integer>> found = new HashMap<>();
  private int left;

  Needs(List<Edit> edits, Predicate<SortedSet<Integer>> isValid) {
    this.edits = edits;
    this.isValid = isValid;
  }

  /**
   * The indices of the edit and those it needs; of all edits where nothing less is valid. Two edits
   * that need each other are told of each other, where either could do with another one as well.
   */
  SortedSet<Integer> of(int edit) {
    if (isValid.test(only(edit))) {
      return only(edit);
    }
    SortedSet<Integer> shared = found.get(edit);
    if (shared != null && shared.size() == 2) {
      return shared;
    }
    SortedSet<Integer> needed = fewest(edit);
    if (shared != null && shared.size() <= needed.size()) {
      return shared;
    }
    needed.stream().filter(j -> !isValid.test(only(j))).forEach(j -> found.putIfAbsent(j, needed));
    return needed;
  }

  /** The most of the others in a set that are valid together without the edit; none where none. */
  SortedSet<Integer> validWithout(int edit, SortedSet<Integer> set) {
    List<Integer> others = set.stream().filter(j -> j != edit).toList();
    left = TRIES;
    for (int size = others.size(); size > 0; size--) {
      Optional<SortedSet<Integer>> most = first(new TreeSet<>(), others, size);
      if (most.isPresent()) {
        return most.get();
      }
    }
    return new TreeSet<>();
  }

  private static SortedSet<Integer> only(int edit) {
    return new TreeSet<>(List.of(edit));
  }

  private SortedSet<Integer> fewest(int edit) {
    SortedSet<Integer> few = reduced(edit);
    List<Integer> others = nearest(edit, IntStream.range(0, edits.size()).boxed().toList());
    left = TRIES;
    for (int more = 1; more + 1 < few.size(); more++) {
      Optional<SortedSet<Integer>> fewer = first(only(edit), others, more);
      if (fewer.isPresent()) {
        return fewer.get();
      }
    }
    return few;
  }

  /** The first valid set of these and so many others, as long as there are tries left. */
  private Optional<SortedSet<Integer>> first(
      SortedSet<Integer> these, List<Integer> others, int more) {
    if (more == 0) {
      left -= these.stream().anyMatch(j -> edits.get(j) instanceof RuleEdit) ? OF_A_RULE : 1;
      return Optional.of(these).filter(isValid);
    }
    for (int i = 0; i + more <= others.size() && left > 0; i++) {
      SortedSet<Integer> with = new TreeSet<>(these);
      with.add(others.get(i));
      Optional<SortedSet<Integer>> valid =
          first(with, others.subList(i + 1, others.size()), more - 1);
      if (valid.isPresent()) {
        return valid;
      }
    }
    return Optional.empty();
  }

  /** Many edits that are valid, with as many left out as can be: files, single ones and pairs. */
  private SortedSet<Integer> reduced(int edit) {
    SortedSet<Integer> needed = start(edit);
    List<String> files =
        needed.stream()
            .map(j -> edits.get(j).path())
            .filter(p -> !p.equals(edits.get(edit).path()))
            .distinct()
            .toList();
    for (String path : files) {
      needed = without(needed, set(needed, j -> edits.get(j).path().equals(path)));
    }
    int size;
    do {
      size = needed.size();
      for (int other : farthest(edit, needed)) {
        needed = without(needed, Set.of(other));
      }
      needed = withoutTwo(edit, needed);
    } while (needed.size() < size);
    return needed;
  }

  /** Its file, its folder, all that compiles nothing, then everything: rules take long to read. */
  private SortedSet<Integer> start(int edit) {
    SortedSet<Integer> everything =
        IntStream.range(0, edits.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    List<Predicate<Edit>> starts = new ArrayList<>();
    starts.add(e -> e.path().equals(edits.get(edit).path()));
    starts.add(e -> folder(e).equals(folder(edits.get(edit))));
    starts.add(e -> !(e instanceof RuleEdit) || e.equals(edits.get(edit)));
    return starts.stream()
        .map(start -> set(everything, j -> start.test(edits.get(j))))
        .filter(isValid)
        .findFirst()
        .orElse(everything);
  }

  private static String folder(Edit edit) {
    return edit.path().substring(0, edit.path().indexOf('/'));
  }

  private SortedSet<Integer> withoutTwo(int edit, SortedSet<Integer> set) {
    List<Integer> others = farthest(edit, set);
    for (int i = 0; i < others.size() && set.size() <= PAIRED; i++) {
      for (int j = i + 1; j < others.size(); j++) {
        SortedSet<Integer> fewer = without(set, Set.of(others.get(i), others.get(j)));
        if (fewer.size() < set.size()) {
          return fewer;
        }
      }
    }
    return set;
  }

  private SortedSet<Integer> without(SortedSet<Integer> set, Set<Integer> some) {
    SortedSet<Integer> fewer = set(set, j -> !some.contains(j));
    return isValid.test(fewer) ? fewer : set;
  }

  /** Those of its file first, rules and those found to be needed by others last. */
  private List<Integer> nearest(int edit, Iterable<Integer> some) {
    List<Integer> others = new ArrayList<>();
    some.forEach(others::add);
    others.remove(Integer.valueOf(edit));
    others.sort(
        Comparator.comparing((Integer j) -> !edits.get(j).path().equals(edits.get(edit).path()))
            .thenComparing(j -> edits.get(j) instanceof RuleEdit)
            .thenComparing(found::containsKey)
            .thenComparing(j -> Math.abs(j - edit))
            .thenComparing(Comparator.naturalOrder()));
    return others;
  }

  private List<Integer> farthest(int edit, Iterable<Integer> some) {
    List<Integer> others = nearest(edit, some);
    Collections.reverse(others);
    return others;
  }

  private static SortedSet<Integer> set(Set<Integer> some, Predicate<Integer> kept) {
    return some.stream().filter(kept).collect(Collectors.toCollection(TreeSet::new));
  }
}
