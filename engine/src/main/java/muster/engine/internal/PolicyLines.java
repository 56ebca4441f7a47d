package muster.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.engine.RuleBook;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;
import muster.engine.tables.WeightSets;

/** Every row of a rule book's tables and every value of its parameters, one by one. */
public final class PolicyLines {
  private final List<Line> lines = new ArrayList<>();

  private PolicyLines() {}

  /**
   * A row or a value.
   *
   * @param name its file and key, with its first day where others have the same
   * @param fact what the rules are given while it is in force
   * @param word the word it makes up, as {@code set/word}; empty when it makes up none
   * @param without the rule book that lacks it
   * @param when the days on which the rules are given it
   */
  public record Line(
      String name, Fact fact, String word, UnaryOperator<RuleBook> without, InForce when) {
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
              b -> without(b, file, value),
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
              b -> without(b, file, row),
              (day, chosen) ->
                  weights
                      ? WeightSets.of(file).weights(chosen, day).contains(row.fact())
                      : row.inForce(day)));
    }
  }

  private static String from(LocalDate day, long same) {
    return same > 1 ? ", from " + day : "";
  }

  private static RuleBook without(RuleBook book, ParameterFile file, DatedValue value) {
    List<ParameterFile> parameters = new ArrayList<>(book.parameters());
    parameters.remove(file);
    List<DatedValue> left = new ArrayList<>(file.values());
    left.remove(value);
    if (!left.isEmpty()) {
      parameters.add(new ParameterFile(file.name(), file.title(), file.unit(), left));
    }
    return with(book, parameters, book.tables());
  }

  private static RuleBook without(RuleBook book, TableFile file, PolicyRow row) {
    List<TableFile> tables = new ArrayList<>(book.tables());
    tables.remove(file);
    List<PolicyRow> left = new ArrayList<>(file.rows());
    left.remove(row);
    tables.add(new TableFile(file.table(), left, file.words()));
    return with(book, book.parameters(), tables);
  }

  private static RuleBook with(
      RuleBook book, List<ParameterFile> parameters, List<TableFile> tables) {
    return new RuleBook(
        book.files(), book.hash(), book.codeHash(), book.rules(), parameters, tables);
  }
}
