package muster.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.edit.Edit;
import muster.engine.edit.Edits;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;

/** The edits from a rule book to another in every set there is of them, made and assessed. */
final class EverySetOfEdits {
  private final RuleBook first;
  private final List<Edit> edits;
  private final Function<RuleBook, Assessor> compile;
  private final Function<RuleBook, Optional<Dataset>> read;
  private final LocalDate day;
  private final Map<Set<Integer>, Optional<RuleBook>> books = new HashMap<>();
  private final Map<Set<Integer>, Optional<Assessment>> assessments = new HashMap<>();

  EverySetOfEdits(
      RuleBook first,
      List<Edit> edits,
      Function<RuleBook, Assessor> compile,
      Function<RuleBook, Optional<Dataset>> read,
      LocalDate day) {
    this.first = first;
    this.edits = edits;
    this.compile = compile;
    this.read = read;
    this.day = day;
  }

  /** All sets of some edits, by their numbers, the empty one included. */
  static List<Set<Integer>> of(Collection<Integer> numbers) {
    List<Set<Integer>> sets = new ArrayList<>();
    sets.add(Set.of());
    for (int number : numbers) {
      for (Set<Integer> set : List.copyOf(sets)) {
        Set<Integer> with = new TreeSet<>(set);
        with.add(number);
        sets.add(with);
      }
    }
    return sets;
  }

  /** Whether these edits make up a rule book by which the dataset can be read. */
  boolean isValid(Set<Integer> numbers) {
    return book(numbers).isPresent();
  }

  /** Empty where these edits are not valid, or the dataset comes to no conclusion by them. */
  Optional<Assessment> assessment(Set<Integer> numbers) {
    if (!assessments.containsKey(numbers)) {
      assessments.put(numbers, book(numbers).flatMap(this::assessed));
    }
    return assessments.get(numbers);
  }

  private Optional<Assessment> assessed(RuleBook book) {
    try {
      Dataset data = read.apply(book).orElseThrow();
      return Optional.of(compile.apply(book).assess(data, day).assessment());
    } catch (InvalidRules inconclusive) {
      return Optional.empty();
    }
  }

  private Optional<RuleBook> book(Set<Integer> numbers) {
    if (!books.containsKey(numbers)) {
      books.put(numbers, made(numbers));
    }
    return books.get(numbers);
  }

  private Optional<RuleBook> made(Set<Integer> numbers) {
    try {
      RuleBook book =
          first.with(
              Edits.apply(first.files(), numbers.stream().map(n -> edits.get(n - 1)).toList()));
      book.inForce(day, book.weightSet(day));
      return read.apply(book).map(data -> book);
    } catch (InvalidRules invalid) {
      return Optional.empty();
    }
  }
}
