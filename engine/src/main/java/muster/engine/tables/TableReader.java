package muster.engine.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** Reads a policy table from its file, telling every problem at once. */
public final class TableReader {
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_DAYS = 1_000;

  private final PolicyTable table;
  private final RuleFile file;
  private final List<RuleProblem> problems;
  private final Set<String> words = new HashSet<>();
  private boolean complete = true;

  private TableReader(PolicyTable table, RuleFile file, List<RuleProblem> problems) {
    this.table = table;
    this.file = file;
    this.problems = problems;
  }

  /** The table; rows with a problem are left out and the problem is added to {@code problems}. */
  public static TableFile read(PolicyTable table, RuleFile file, List<RuleProblem> problems) {
    return new TableReader(table, file, problems).read();
  }

  private TableFile read() {
    List<PolicyRow> rows = new ArrayList<>();
    List<CsvRecord> records = records();
    if (records.isEmpty() || records.get(0).getFields().stream().allMatch(String::isBlank)) {
      problem(1, 0, "the first row names no columns", "it should be " + header());
      return new TableFile(table, rows, words, false);
    }
    if (records.size() > MOST_ROWS) {
      problem(
          0,
          0,
          "the table has %d rows".formatted(records.size()),
          "a table has at most " + MOST_ROWS);
      return new TableFile(table, rows, words, false);
    }
    List<String> names = columns(records.get(0).getFields());
    for (int i = 1; i < records.size(); i++) {
      List<String> cells = records.get(i).getFields();
      if (cells.stream().allMatch(String::isBlank)) {
        continue; // spreadsheets save a row that was emptied as commas alone
      }
      if (cells.size() == names.size()) {
        row(i + 1, names, cells).ifPresent(rows::add);
      } else {
        complete = false;
        problems.add(new RowShape(table, names).problem(i + 1, cells));
      }
    }
    long days = rows.stream().flatMap(r -> Stream.ofNullable(r.from())).distinct().count();
    days += rows.stream().flatMap(r -> Stream.ofNullable(r.to())).distinct().count();
    if (days > MOST_DAYS) {
      problem(
          0,
          0,
          "the rows of the table begin and end on %d days".formatted(days),
          "a table changes on at most %d days".formatted(MOST_DAYS));
      return new TableFile(table, List.of(), words, false);
    }
    repeats(rows);
    return new TableFile(table, rows, words, complete);
  }

  private List<CsvRecord> records() {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(file.text())) {
      reader.forEach(records::add);
    } catch (CsvParseException | java.io.IOException e) {
      complete = false;
      problem(
          records.size() + 1,
          0,
          "the row cannot be read as comma separated cells",
          "look for a \" that is not closed; a text with a comma in it stands between two \"");
    }
    return records;
  }

  private String header() {
    return String.join(",", table.columns().stream().map(Column::name).toList());
  }

  private List<String> columns(List<String> header) {
    List<String> known = table.columns().stream().map(Column::name).toList();
    List<String> names = header.stream().map(String::strip).toList();
    Set<String> meant = new HashSet<>(names);
    if (names.size() == 1 && known.size() > 1) {
      complete = false;
      problems.add(new RowShape(table, known).problem(1, header));
      return known;
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!known.contains(name)) {
        Nearest.to(name, known).ifPresent(meant::add);
        problem(1, i + 1, "the table has no column `" + name + "`", Nearest.suggest(name, known));
      } else if (names.indexOf(name) < i) {
        problem(1, i + 1, "the column `" + name + "` is there twice", "keep one of them");
      }
    }
    for (String name : known) {
      if (!meant.contains(name)) {
        problem(1, 0, "the column `" + name + "` is missing", "the columns are " + header());
      }
    }
    complete &= names.contains(table.wordColumn());
    return names;
  }

  private Optional<PolicyRow> row(int number, List<String> names, List<String> fields) {
    Map<String, String> cells = new HashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      cells.put(names.get(i), fields.get(i).strip());
      places.putIfAbsent(names.get(i), i + 1);
    }
    String word = cells.getOrDefault(table.wordColumn(), "");
    if (!word.isEmpty()) {
      words.add(word);
    }
    boolean sound = true;
    for (Column column : table.columns()) {
      String text = cells.get(column.name());
      if (text == null) {
        sound = false;
        continue;
      }
      Optional<RuleProblem> wrong =
          CellKinds.problem(file.path(), number, places.get(column.name()), column, text);
      wrong.ifPresent(problems::add);
      sound &= wrong.isEmpty();
    }
    if (!sound) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.parse(cells.get("from"));
    LocalDate to = cells.get("to").isEmpty() ? null : LocalDate.parse(cells.get("to"));
    if (to != null && to.isBefore(from)) {
      problem(
          number,
          places.get("to"),
          "`" + to + "` is before `" + from + "`, so the row never counts",
          "`to` is the last day on which it does; leave it blank while it is in force");
      return Optional.empty();
    }
    return Optional.of(
        new PolicyRow(number, cells, from, to, cells.get("reference"), table.fact(cells)));
  }

  private void repeats(List<PolicyRow> rows) {
    Map<String, List<PolicyRow>> read = new HashMap<>();
    for (PolicyRow later : rows) {
      List<PolicyRow> alike = read.computeIfAbsent(table.key(later), key -> new ArrayList<>());
      for (PolicyRow earlier : alike) {
        if (earlier.overlaps(later)) {
          boolean same = earlier.cells().equals(later.cells());
          problem(
              later.number(),
              0,
              "`%s` is already in force by row %d%s"
                  .formatted(
                      table.key(later), earlier.number(), same ? ", which says the same" : ""),
              same
                  ? "keep one of them"
                  : "end row %d with `to` before %s, or remove one of the two"
                      .formatted(earlier.number(), later.from()));
          break;
        }
      }
      alike.add(later);
    }
  }

  private void problem(int row, int column, String message, String help) {
    problems.add(new RuleProblem(file.path(), row, column, message, help));
  }
}
