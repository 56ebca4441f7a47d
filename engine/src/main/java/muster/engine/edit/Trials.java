package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import muster.engine.facts.Fact;

/** Makes the edits of one rule book one at a time, or with the fewest others that they need. */
final class Trials {
  private final List<Edit> edits;
  private final Side before;
  private final Comparison all;
  private final Function<RuleBook, Side> assess;
  private final BiFunction<RuleBook, LocalDate, String> weightSet;
  private final Map<SortedSet<Integer>, Optional<RuleBook>> books = new HashMap<>();
  private final Map<SortedSet<Integer>, Optional<List<Moved>>> moves = new HashMap<>();
  private final List<Effect> effects = new ArrayList<>();

  Trials(
      List<Edit> edits,
      Side before,
      Comparison all,
      Function<RuleBook, Side> assess,
      BiFunction<RuleBook, LocalDate, String> weightSet) {
    this.edits = edits;
    this.before = before;
    this.all = all;
    this.assess = assess;
    this.weightSet = weightSet;
  }

  /** What each edit moves, at most so many being tried. */
  List<Effect> effects(int most) {
    Map<Integer, SortedSet<Integer>> joined = new HashMap<>();
    int tried = 0;
    for (int i = 0; i < edits.size(); i++) {
      if (!edits.get(i).judges()) {
        effects.add(untried(i, Trial.FOR_READERS, Set.of(), null));
      } else if (tried >= most) {
        effects.add(untried(i, Trial.NOT_TRIED, Set.of(), null));
      } else {
        SortedSet<Integer> needed = joined.containsKey(i) ? joined.get(i) : needed(i);
        needed.stream()
            .filter(j -> read(Needs.only(j)).isEmpty())
            .forEach(j -> joined.putIfAbsent(j, needed));
        Effect effect = effect(i, needed);
        tried += effect.isTried() ? 1 : 0;
        effects.add(effect);
      }
    }
    return effects;
  }

  /** The numbers of the edits that change a part of a result that all of them together change. */
  List<Integer> movers(Moved moved) {
    return effects.stream()
        .filter(Effect::isTried)
        .filter(e -> e.trial() != Trial.WITH_ALL)
        .filter(e -> moves(indices(e)).orElseThrow().stream().anyMatch(m -> Parts.share(m, moved)))
        .map(Effect::number)
        .toList();
  }

  private static SortedSet<Integer> indices(Effect effect) {
    SortedSet<Integer> indices = new TreeSet<>();
    effect.with().forEach(n -> indices.add(n - 1));
    return indices;
  }

  private SortedSet<Integer> needed(int i) {
    return new Needs(edits, set -> read(set).isPresent()).of(i);
  }

  private Effect effect(int i, SortedSet<Integer> set) {
    Optional<RuleBook> book = read(set);
    if (book.isPresent() && !differsOn(day(), set, book.get())) {
      return untried(i, Trial.OTHER_DAY, set, countsFrom(set, book.get()));
    }
    Optional<List<Moved>> moved = moves(set);
    Trial trial = set.size() == 1 ? Trial.ALONE : Trial.TOGETHER;
    List<Moved> told = moved.orElse(all.moved());
    return new Effect(
        i + 1,
        edits.get(i),
        moved.isEmpty() ? Trial.WITH_ALL : trial,
        numbers(moved.isEmpty() ? everything() : set),
        null,
        ids(told, m -> !m.isPlaceOnly() && !m.isReasonsOnly()),
        ids(told, Moved::isPlaceOnly),
        ids(told, Moved::isReasonsOnly));
  }

  private Effect untried(int i, Trial trial, Set<Integer> set, LocalDate countsFrom) {
    return new Effect(
        i + 1, edits.get(i), trial, numbers(set), countsFrom, List.of(), List.of(), List.of());
  }

  private static List<Integer> numbers(Collection<Integer> indices) {
    return indices.stream().map(i -> i + 1).toList();
  }

  private static List<String> ids(List<Moved> moved, Predicate<Moved> which) {
    return moved.stream().filter(which).map(Moved::id).toList();
  }

  /** The rule book with these edits made; empty where they make up none. */
  private Optional<RuleBook> read(SortedSet<Integer> set) {
    return books.computeIfAbsent(
        set,
        s -> {
          try {
            RuleBook book = before.book().with(Edits.apply(before.book().files(), of(s)));
            inForce(book, day());
            return Optional.of(book);
          } catch (InvalidRules | IllegalArgumentException invalid) {
            return Optional.empty();
          }
        });
  }

  private List<Edit> of(Collection<Integer> set) {
    return set.stream().map(edits::get).toList();
  }

  /** What these edits move; empty where the dataset cannot be assessed with them. */
  private Optional<List<Moved>> moves(SortedSet<Integer> set) {
    if (isAll(set)) {
      return Optional.of(all.moved());
    }
    return moves.computeIfAbsent(
        set,
        s -> {
          try {
            return read(s).map(book -> Comparison.of(before, assess.apply(book)).moved());
          } catch (InvalidRules inconclusive) {
            return Optional.empty();
          }
        });
  }

  private List<Integer> everything() {
    return IntStream.range(0, edits.size()).boxed().toList();
  }

  private boolean isAll(SortedSet<Integer> set) {
    return IntStream.range(0, edits.size())
        .allMatch(i -> !edits.get(i).judges() || set.contains(i));
  }

  private LocalDate day() {
    return before.identity().asAt();
  }

  private LocalDate countsFrom(SortedSet<Integer> set, RuleBook book) {
    SortedSet<LocalDate> days = new TreeSet<>();
    of(set).forEach(e -> days.addAll(e.days().tailSet(day().plusDays(1))));
    return days.stream().filter(d -> differsOn(d, set, book)).findFirst().orElse(null);
  }

  private boolean differsOn(LocalDate day, SortedSet<Integer> set, RuleBook book) {
    if (of(set).stream().anyMatch(e -> e instanceof RuleEdit r && r.countsOn(day))) {
      return true;
    }
    try {
      return !inForce(before.book(), day).equals(inForce(book, day));
    } catch (InvalidRules | IllegalArgumentException silent) {
      // It says nothing on that day, which is a difference too.
      return true;
    }
  }

  private List<Fact> inForce(RuleBook book, LocalDate day) {
    return book.inForce(day, weightSet.apply(book, day));
  }
}
