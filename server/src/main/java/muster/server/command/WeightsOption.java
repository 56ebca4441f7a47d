package muster.server.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import muster.engine.Nearest;
import muster.engine.RuleBook;
import picocli.CommandLine.Option;

/** Which weight set values opportunities and projects (R5). */
final class WeightsOption {
  @Option(
      names = "--weights",
      paramLabel = "ID",
      description =
          "The weight set, such as 2009-12 or 2010-13; the one in force on the as-at date if left"
              + " out. The same for opportunities and projects.")
  private String id;

  /**
   * The weight set asked for, or the one in force on a day.
   *
   * @throws UsageProblem when the rule book has none of that name
   */
  String of(RuleBook book, LocalDate day) {
    return id == null ? book.weightSet(day) : known(id, book);
  }

  /**
   * The weight set asked for; empty where none was.
   *
   * @throws UsageProblem when the rule book has none of that name
   */
  Optional<String> asked(RuleBook book) {
    return Optional.ofNullable(id).map(set -> known(set, book));
  }

  /**
   * A weight set that the rule book has.
   *
   * @throws UsageProblem when it has none of that name
   */
  static String known(String id, RuleBook book) {
    List<String> sets = book.weightSets();
    if (!sets.contains(id)) {
      throw new UsageProblem("there is no weight set `" + id + "`", Nearest.suggest(id, sets));
    }
    return id;
  }
}
