package muster.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import muster.engine.RuleBook;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;
import muster.engine.tables.Column;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;
import muster.engine.tables.WeightSets;

/** Every row of a rule book's tables and every value of its parameters, one by one. */
public final class PolicyLines {
  private static final Set<String> DATES = Set.of("from", "to");

  private final List<Line> lines = new ArrayList<>();

  private PolicyLines() {}

  /**
   * A row or a value.
   *
   * @param name its file and key, with its first day where others have the same
   * @param fact what the rules are given while it is in force
   * @param word the word it makes up, as {@code set/word}; empty when it makes up none
   * @param mereWord whether it says nothing beyond that word and what is told people of it
   * @param without the rule book that lacks it; of a parameter, the one without all its values, as
   *     one that says nothing on some day is refused whatever the data say
   * @param when the days on which the rules are given it
   */
  public record Line(
      String name,
      Fact fact,
      String word,
      boolean mereWord,
      UnaryOperator<RuleBook> without,
      InForce when) {
    /** Whether the rules are given it on a day, by a weight set. */
    boolean isGiven(LocalDate day, String weightSet) {
      return when.on(day, weightSet);
    }
  }

  /** On which days a line is given to the rules. */
  public interface InForce {
    /** Whether it is given on a day, by a weight set. */
    boolean on(LocalDate day, String weightSet);
  }

  /** All of them: parameters by name, then tables by name, each in order. */
  public static List<Line> of(RuleBook book) {
    PolicyLines lines = new PolicyLines();
    book.parameters().forEach(lines::parameter);
    book.tables().forEach(lines::table);
    return List.copyOf(lines.lines);
  }

  private void parameter(ParameterFile file) {
    for (DatedValue value : file.values()) {
      lines.add(
          new Line(
              file.path() + from(value.from(), file.values().size()),
              new Parameter(file.name(), value.value().doubleValue(), value.from()),
              "",
              false,
              book -> without(book, file),
              (day, set) -> file.find(day).filter(value::equals).isPresent()));
    }
  }

  private void table(TableFile file) {
    boolean weights = WeightSets.isFor(file.table());
    String set = file.table().vocabulary();
    for (PolicyRow row : file.rows()) {
      String key = file.table().key(row);
      long same = file.rows().stream().filter(r -> file.table().key(r).equals(key)).count();
      lines.add(
          new Line(
              file.path() + " " + key + from(row.from(), same),
              row.fact(),
              set.isEmpty() ? "" : set + "/" + row.cells().get(file.table().wordColumn()),
              isMereWord(file.table()),
              book -> without(book, file, row),
              (day, chosen) ->
                  weights
                      ? WeightSets.of(file).weights(chosen, day).contains(row.fact())
                      : row.inForce(day)));
    }
  }

  private static String from(LocalDate day, long same) {
    return same > 1 ? ", from " + day : "";
  }

  private static boolean isMereWord(PolicyTable table) {
    return table.columns().stream()
        .filter(c -> c.kind() != Column.Kind.TEXT && !DATES.contains(c.name()))
        .allMatch(c -> c.name().equals(table.wordColumn()));
  }

  private static RuleBook without(RuleBook book, ParameterFile file) {
    List<ParameterFile> parameters = new ArrayList<>(book.parameters());
    parameters.remove(file);
    return book.saying(parameters, book.tables());
  }

  private static RuleBook without(RuleBook book, TableFile file, PolicyRow row) {
    List<TableFile> tables = new ArrayList<>(book.tables());
    tables.remove(file);
    List<PolicyRow> left = new ArrayList<>(file.rows());
    left.remove(row);
    tables.add(new TableFile(file.table(), left, file.words()));
    return book.saying(book.parameters(), tables);
  }
}
