package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.compare.Comparison;
import muster.engine.compare.Moved;
import muster.engine.compare.Side;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;

/** Makes the edits of one rule book one at a time, or with the fewest others that they need. */
final class Trials {
  private static final SortedSet<Integer> NONE = Collections.emptySortedSet();

  private final List<Edit> edits;
  private final Side before;
  private final Side after;
  private final Comparison all;
  private final Work work;
  private final Needs readable;
  private final Needs conclusive;
  private final Map<SortedSet<Integer>, Optional<Tried>> tried = new HashMap<>();
  private final Map<Step, Optional<List<Moved>>> moves = new HashMap<>();
  private final List<Effect> effects = new ArrayList<>();

  /**
   * What is needed to try a rule book.
   *
   * @param read the dataset with its words; empty where it cannot be read with them
   * @param assess the dataset so read
   * @param weightSet that counts by it on a day
   */
  record Work(
      Function<RuleBook, Optional<Dataset>> read,
      BiFunction<RuleBook, Dataset, Side> assess,
      BiFunction<RuleBook, LocalDate, String> weightSet) {}

  private record Tried(RuleBook book, Dataset data) {}

  private record Step(SortedSet<Integer> from, SortedSet<Integer> to) {}

  Trials(List<Edit> edits, Side before, Side after, Comparison all, Work work) {
    this.edits = edits;
    this.before = before;
    this.after = after;
    this.all = all;
    this.work = work;
    this.readable = new Needs(edits, set -> read(set).isPresent());
    this.conclusive = new Needs(edits, set -> moves(NONE, set).isPresent());
  }

  /** What each edit moves, at most so many being tried. */
  List<Effect> effects(int most) {
    int made = 0;
    for (int i = 0; i < edits.size(); i++) {
      if (!edits.get(i).judges()) {
        effects.add(untried(i, Trial.FOR_READERS, Set.of(), null));
      } else if (made >= most) {
        effects.add(untried(i, Trial.NOT_TRIED, Set.of(), null));
      } else {
        Effect effect = effect(i);
        made += effect.isTried() ? 1 : 0;
        effects.add(effect);
      }
    }
    return effects;
  }

  /** The numbers of the edits that change a part of a result that all of them together change. */
  List<Integer> movers(Moved moved) {
    return effects.stream()
        .filter(Effect::isTried)
        .filter(
            e ->
                moves(indices(e.beyond()), indices(e.with())).orElseThrow().stream()
                    .anyMatch(m -> Parts.share(m, moved)))
        .map(Effect::number)
        .toList();
  }

  private static SortedSet<Integer> indices(List<Integer> numbers) {
    SortedSet<Integer> indices = new TreeSet<>();
    numbers.forEach(n -> indices.add(n - 1));
    return indices;
  }

  private Effect effect(int i) {
    SortedSet<Integer> set = readable.of(i);
    SortedSet<Integer> others = readable.validWithout(i, set);
    if (read(set).isPresent() && !differsOn(day(), others, set)) {
      return untried(i, Trial.OTHER_DAY, set, countsFrom(others, set));
    }
    if (moves(NONE, set).isEmpty()) {
      set = conclusive.of(i);
    }
    SortedSet<Integer> beyond = moving(conclusive.validWithout(i, set));
    Trial trial = set.size() == 1 ? Trial.ALONE : Trial.TOGETHER;
    return effect(i, trial, set, beyond, moves(beyond, set).orElseThrow());
  }

  private Effect effect(
      int i, Trial trial, Collection<Integer> set, Collection<Integer> beyond, List<Moved> moved) {
    return new Effect(
        i + 1,
        edits.get(i),
        trial,
        numbers(set),
        numbers(beyond),
        null,
        ids(moved, m -> !m.isPlaceOnly() && !m.isReasonsOnly()),
        ids(moved, Moved::isPlaceOnly),
        ids(moved, Moved::isReasonsOnly));
  }

  private Effect untried(int i, Trial trial, Set<Integer> set, LocalDate countsFrom) {
    return new Effect(
        i + 1,
        edits.get(i),
        trial,
        numbers(set),
        List.of(),
        countsFrom,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Integer> numbers(Collection<Integer> indices) {
    return indices.stream().map(i -> i + 1).toList();
  }

  private static List<String> ids(List<Moved> moved, Predicate<Moved> which) {
    return moved.stream().filter(which).map(Moved::id).toList();
  }

  /** The rule book with these edits made, with the dataset; empty where they make up none. */
  private Optional<Tried> read(SortedSet<Integer> set) {
    if (!tried.containsKey(set)) {
      tried.put(set, made(set));
    }
    return tried.get(set);
  }

  private Optional<Tried> made(SortedSet<Integer> set) {
    try {
      RuleBook known = hasAllRules(set) ? after.book() : before.book();
      RuleBook book = known.with(Edits.apply(before.book().files(), of(set)));
      inForce(book, day());
      return work.read().apply(book).map(data -> new Tried(book, data));
    } catch (InvalidRules | IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }

  /** Rules that have been read are not read again. */
  private boolean hasAllRules(Set<Integer> set) {
    return IntStream.range(0, edits.size())
        .filter(i -> edits.get(i) instanceof RuleEdit)
        .allMatch(set::contains);
  }

  private List<Edit> of(Collection<Integer> set) {
    return set.stream().map(edits::get).toList();
  }

  /** These, where they move something by themselves: it is theirs, and not what needs them. */
  private SortedSet<Integer> moving(SortedSet<Integer> set) {
    return set.isEmpty() || moves(NONE, set).orElseThrow().isEmpty() ? NONE : set;
  }

  /** What some edits move after others; empty where the dataset cannot be assessed with them. */
  private Optional<List<Moved>> moves(SortedSet<Integer> from, SortedSet<Integer> to) {
    if (from.isEmpty() && isAll(to)) {
      return Optional.of(all.moved());
    }
    Step step = new Step(from, to);
    if (!moves.containsKey(step)) {
      moves.put(step, side(from).flatMap(f -> side(to).map(t -> Comparison.of(f, t).moved())));
    }
    return moves.get(step);
  }

  /** Not kept: each holds everything that a whole assessment rests on. */
  private Optional<Side> side(SortedSet<Integer> set) {
    if (set.isEmpty() || isAll(set)) {
      return Optional.of(set.isEmpty() ? before : after);
    }
    try {
      return read(set).map(t -> work.assess().apply(t.book(), t.data()));
    } catch (InvalidRules inconclusive) {
      return Optional.empty();
    }
  }

  private boolean isAll(SortedSet<Integer> set) {
    return IntStream.range(0, edits.size())
        .allMatch(i -> !edits.get(i).judges() || set.contains(i));
  }

  private LocalDate day() {
    return before.identity().asAt();
  }

  private LocalDate countsFrom(SortedSet<Integer> from, SortedSet<Integer> to) {
    SortedSet<LocalDate> days = new TreeSet<>();
    of(more(from, to)).forEach(e -> days.addAll(e.days().tailSet(day().plusDays(1))));
    return days.stream().filter(d -> differsOn(d, from, to)).findFirst().orElse(null);
  }

  private boolean differsOn(LocalDate day, SortedSet<Integer> from, SortedSet<Integer> to) {
    if (of(more(from, to)).stream().anyMatch(e -> e instanceof RuleEdit r && r.countsOn(day))) {
      return true;
    }
    try {
      return !inForce(book(from), day).equals(inForce(book(to), day));
    } catch (InvalidRules | IllegalArgumentException silent) {
      // It says nothing on that day, which is a difference too.
      return true;
    }
  }

  private RuleBook book(SortedSet<Integer> set) {
    return set.isEmpty() ? before.book() : read(set).orElseThrow().book();
  }

  private static SortedSet<Integer> more(SortedSet<Integer> from, SortedSet<Integer> to) {
    SortedSet<Integer> more = new TreeSet<>(to);
    more.removeAll(from);
    return more;
  }

  private List<Fact> inForce(RuleBook book, LocalDate day) {
    return book.inForce(day, work.weightSet().apply(book, day));
  }
}
