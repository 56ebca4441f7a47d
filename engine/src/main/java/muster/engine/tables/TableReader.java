package muster.engine.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** Reads a policy table from its file, telling every problem at once. */
public final class TableReader {
  private final PolicyTable table;
  private final RuleFile file;
  private final List<RuleProblem> problems;
  private final Set<String> words = new HashSet<>();

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
    if (records.isEmpty()) {
      problem(0, 0, "the table is empty", "its first row names the columns: " + header());
      return new TableFile(table, rows, words);
    }
    List<String> names = columns(records.get(0).getFields());
    for (int i = 1; i < records.size(); i++) {
      CsvRecord record = records.get(i);
      if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
        continue;
      }
      if (record.getFieldCount() != names.size()) {
        problem(
            i + 1,
            0,
            "the row has %d cells, the header %d".formatted(record.getFieldCount(), names.size()),
            "a text with a comma in it is put between \" and \"");
        continue;
      }
      row(i + 1, names, record.getFields()).ifPresent(rows::add);
    }
    repeats(rows);
    return new TableFile(table, rows, words);
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
      problem(
          records.size() + 1,
          0,
          "the row cannot be read as comma separated cells",
          "look for a \" that is not closed");
    }
    return records;
  }

  private String header() {
    return String.join(",", table.columns().stream().map(Column::name).toList());
  }

  private List<String> columns(List<String> header) {
    List<String> known = table.columns().stream().map(Column::name).toList();
    List<String> names = header.stream().map(String::strip).toList();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!known.contains(name)) {
        problem(1, i + 1, "the table has no column `" + name + "`", Nearest.suggest(name, known));
      } else if (names.indexOf(name) < i) {
        problem(1, i + 1, "the column `" + name + "` is there twice", "keep one of them");
      }
    }
    for (String name : known) {
      if (!names.contains(name)) {
        problem(1, 0, "the column `" + name + "` is missing", "the columns are " + header());
      }
    }
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
      if (text == null || !holds(column.kind(), text)) {
        sound = false;
        if (text != null) {
          problem(
              number,
              places.get(column.name()),
              text.isEmpty()
                  ? "`" + column.name() + "` is blank"
                  : "`" + text + "` in column `" + column.name() + "`",
              "expected " + column.kind().expected());
        }
      }
    }
    if (!sound) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.parse(cells.get("from"));
    LocalDate to = cells.get("to").isEmpty() ? null : LocalDate.parse(cells.get("to"));
    if (to != null && to.isBefore(from)) {
      problem(
          number, places.get("to"), "`" + to + "` is before `" + from + "`", "to is the last day");
      return Optional.empty();
    }
    return Optional.of(
        new PolicyRow(number, cells, from, to, cells.get("reference"), table.fact(cells)));
  }

  private static boolean holds(Column.Kind kind, String text) {
    return switch (kind) {
      case WORD, TEXT -> !text.isEmpty();
      case NUMBER -> number(text);
      case WHOLE -> text.matches("\\d{1,6}");
      case FRACTION -> number(text) && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0;
      case RANGE -> Range.parse(text).isPresent();
      case YES_NO -> text.equals("yes") || text.equals("no");
      case DATE -> date(text);
      case OPTIONAL_DATE -> text.isEmpty() || date(text);
    };
  }

  private static boolean number(String text) {
    return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") && new BigDecimal(text).signum() >= 0;
  }

  private static boolean date(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void repeats(List<PolicyRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        PolicyRow earlier = rows.get(j);
        PolicyRow later = rows.get(i);
        if (table.key(earlier).equals(table.key(later)) && earlier.overlaps(later)) {
          problem(
              later.number(),
              0,
              "`%s` is already in force by row %d".formatted(table.key(later), earlier.number()),
              "end one of them with `to` before the other's `from`, or remove it");
        }
      }
    }
  }

  private void problem(int row, int column, String message, String help) {
    problems.add(new RuleProblem(file.path(), row, column, message, help));
  }
}
