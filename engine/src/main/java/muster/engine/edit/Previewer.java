package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.compare.Comparison;
import muster.engine.compare.Moved;
import muster.engine.compare.Side;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;

/** Finds out what the edits between two rule books move: all together and one at a time. */
public final class Previewer {
  private final Assessor before;
  private final Assessor after;
  private final Function<RuleBook, Assessor> compile;
  private final Function<RuleBook, Optional<Dataset>> read;

  /**
   * Of two rule books.
   *
   * @param compile makes an assessor for a rule book that has only some of the edits, and rules
   *     that are not all those of the first; {@link muster.engine.InvalidRules} when it will not
   * @param read the dataset with the words of such a rule book; empty where they make it invalid
   */
  public Previewer(
      Assessor before,
      Assessor after,
      Function<RuleBook, Assessor> compile,
      Function<RuleBook, Optional<Dataset>> read) {
    this.before = before;
    this.after = after;
    this.compile = compile;
    this.read = read;
  }

  /**
   * The preview on a dataset.
   *
   * @param old the dataset, read with the words of the first rule book
   * @param now the same, read with those of the second
   * @param weightSet by name; empty for the one in force by each rule book
   * @param most how many edits are tried by themselves, from 0; the others are told as not tried
   * @throws muster.engine.InvalidRules when a rule book says nothing yet on that day, or comes to
   *     no conclusion about something it must judge
   * @throws IllegalArgumentException when there is no such weight set
   */
  public Preview preview(
      Dataset old, Dataset now, LocalDate asAt, Optional<String> weightSet, int most) {
    Side first = side(before, old, asAt, weightSet);
    Side second = side(after, now, asAt, weightSet);
    Comparison comparison = Comparison.of(first, second);
    List<Edit> edits = Edits.between(before.ruleBook(), after.ruleBook());
    Trials trials =
        new Trials(
            edits,
            first,
            second,
            comparison,
            new Trials.Work(
                read,
                (book, data) -> side(assessor(book), data, asAt, weightSet),
                (book, day) -> weightSet.orElseGet(() -> book.weightSet(day))));
    List<Effect> effects = trials.effects(most);
    return new Preview(
        first,
        second,
        comparison,
        effects,
        comparison.moved().stream().map(m -> new Cause(m.id(), trials.movers(m))).toList(),
        forces(now, comparison));
  }

  private Assessor assessor(RuleBook book) {
    return book.codeHash().equals(before.ruleBook().codeHash())
        ? before.with(book)
        : compile.apply(book);
  }

  private static Side side(
      Assessor assessor, Dataset data, LocalDate asAt, Optional<String> weightSet) {
    RuleBook book = assessor.ruleBook();
    String set = weightSet.orElseGet(() -> book.weightSet(asAt));
    return new Side(data, book, assessor.assess(data, asAt, set));
  }

  private static List<ForceMoves> forces(Dataset data, Comparison comparison) {
    Map<String, List<String>> moved = new TreeMap<>();
    Map<String, List<String>> passed = new TreeMap<>();
    for (Moved each : comparison.moved()) {
      if (!each.isReasonsOnly()) {
        Map<String, List<String>> lists = each.isPlaceOnly() ? passed : moved;
        forces(data, each)
            .forEach(f -> lists.computeIfAbsent(f, l -> new ArrayList<>()).add(each.id()));
      }
    }
    return data.forces().stream()
        .map(Force::force)
        .sorted(Comparator.naturalOrder())
        .map(
            f ->
                new ForceMoves(
                    f, moved.getOrDefault(f, List.of()), passed.getOrDefault(f, List.of())))
        .toList();
  }

  /** The forces that a result is about; none where it is about a service, the region or money. */
  private static List<String> forces(Dataset data, Moved moved) {
    String[] id = moved.id().split("/", -1);
    return switch (moved.kind()) {
      case RISK, NOT_ASSESSED -> List.of(id[1]);
      case OPPORTUNITY, NOT_LISTED -> List.of(id[2].split("\\+", -1));
      case PROJECT ->
          data.projects().stream()
              .filter(p -> p.project().equals(id[1]))
              .flatMap(p -> p.forces().stream())
              .toList();
      default -> List.of();
    };
  }
}
