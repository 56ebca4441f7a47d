package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.engine.Nearest;
import muster.engine.RuleProblem;
import muster.engine.Vocabulary;

/**
 * What the cells of a table may say beside being a number or a word: words that the dataset format
 * closes, and points of at most 100.
 */
final class TableWords {
  /** Every other thing a project or an opportunity is scored on is worth this at most. */
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private static final String WORTH_NOTHING = "with 0 points where it is worth nothing";

  private static final Vocabulary FORMAT = new Vocabulary(Map.of());

  private final TableFile table;
  private final List<RuleProblem> problems;

  private TableWords(TableFile table, List<RuleProblem> problems) {
    this.table = table;
    this.problems = problems;
  }

  static void check(TableFile table, List<RuleProblem> problems) {
    TableWords words = new TableWords(table, problems);
    switch (table.table()) {
      case NEEDS -> {
        words.exactly("need", "need", WORTH_NOTHING);
        words.points("points");
      }
      case BENEFITS -> {
        words.exactly("benefit", "benefit", WORTH_NOTHING);
        words.points("points");
      }
      case PROJECT_STATUSES ->
          words.exactly("status", "project status", "with no where it does not count");
      case GATES -> words.among("stops", "step");
      case EXPORT_PARTS -> {
        words.exactly("part", "export part", "with the audience `programme` to hold it back");
        words.among("audience", "audience");
      }
      case MARKINGS -> words.among("handling", "handling");
      case EXEMPT_ITEMS -> words.among("kind", "exempt kind");
      case FINANCE_LINES -> words.among("role", "forecast role");
      case URGENCIES, READINESS, CURVES -> words.points("points");
      case TRENDS -> words.points("urgency");
      default -> {
        // its words are its own
      }
    }
  }

  /** Every row's word is one of the set, and on every day every word of the set has a row. */
  private void exactly(String column, String set, String otherwise) {
    among(column, set);
    Set<String> misspelt = misspelt(set);
    int before = problems.size();
    for (LocalDate day : WholeTable.days(table)) {
      if (problems.size() - before > WholeTable.MOST_TOLD) {
        return;
      }
      Set<String> missing = new TreeSet<>(FORMAT.words(set));
      missing.removeAll(table.wordsInForce(day));
      missing.removeAll(misspelt);
      if (!missing.isEmpty()) {
        problem(
            0,
            0,
            "the %s %s has no row on %s".formatted(set, quoted(missing), day),
            "a dataset may say so: give it a row, " + otherwise);
      }
    }
  }

  /** The words that rows' words, told already, are misspelt ones of. */
  private Set<String> misspelt(String set) {
    return table.words().stream()
        .filter(word -> !FORMAT.has(set, word))
        .flatMap(word -> Nearest.to(word, FORMAT.words(set)).stream())
        .collect(Collectors.toSet());
  }

  private static String quoted(Set<String> words) {
    return words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(" and "));
  }

  private void among(String column, String set) {
    for (PolicyRow row : table.rows()) {
      String word = row.cells().get(column);
      if (!FORMAT.has(set, word)) {
        problem(
            row.number(),
            place(column),
            "`" + word + "` is no " + set,
            Nearest.suggest(word, FORMAT.words(set)));
      }
    }
  }

  private void points(String column) {
    for (PolicyRow row : table.rows()) {
      String points = row.cells().get(column);
      if (new BigDecimal(points).compareTo(MOST) > 0) {
        problem(
            row.number(),
            place(column),
            "`" + points + "` points are more than 100",
            "points run from 0 to 100");
      }
    }
  }

  /** Where the column stands, for a file that keeps the usual order. */
  private int place(String column) {
    return table.columns().indexOf(column) + 1;
  }

  private void problem(int row, int column, String what, String help) {
    problems.add(new RuleProblem(table.path(), row, column, what, help));
  }
}
