package muster.rules.sensitivity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleText;
import muster.engine.tables.Column;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.TableFile;
import muster.engine.tables.WeightSets;
import muster.rules.sensitivity.Mutant.Kind;

/** Every rule book that differs from a given one in one rule, row, number, answer or date. */
final class Mutants {
  private static final Pattern EFFECTIVE = Pattern.compile("(?m)^// effective: (\\S+)$");
  private static final Pattern VALUE = Pattern.compile("(?m)^\\s+value: (\\S+)$");
  private static final Pattern LIMIT = Pattern.compile("(?m)^(?:least|most): (\\S+)$");
  private static final Pattern FROM = Pattern.compile("(?m)^\\s*- from: (\\S+)$");

  private static final String WEIGHT = "weight";

  /** Units of parameters that count things of which there are few. */
  private static final Set<String> COUNTED = Set.of("forces", "links");

  private final List<RuleFile> files;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(List<RuleFile> files) {
    this.files = files;
  }

  /** All of them. */
  static List<Mutant> of(List<RuleFile> files) {
    Mutants mutants = new Mutants(files);
    RuleBook book = RuleBook.read(files);
    book.rules().forEach(mutants::rule);
    book.parameters().forEach(mutants::parameter);
    book.tables().forEach(mutants::table);
    return List.copyOf(mutants.mutants);
  }

  /** The same rule book, its tables written as those of a mutant are. */
  static List<RuleFile> unchanged(List<RuleFile> files) {
    return files.stream()
        .map(
            f -> f.path().endsWith(".csv") ? new RuleFile(f.path(), written(records(f.text()))) : f)
        .toList();
  }

  private void rule(RuleText rule) {
    String examples = rule.name() + ".examples.yaml";
    mutants.add(
        new Mutant(
            Kind.RULE_TAKEN_AWAY,
            "taken away with its examples",
            rule.path(),
            without(f -> f.path().equals(rule.path()) || f.path().equals(examples))));
    require(1, each(EFFECTIVE, rule.path(), Kind.DATE_MOVED, Mutants::later), rule.path());
  }

  private void parameter(ParameterFile parameter) {
    String path = parameter.path();
    mutants.add(
        new Mutant(
            Kind.PARAMETER_TAKEN_AWAY, "taken away", path, without(f -> f.path().equals(path))));
    int values = parameter.values().size();
    Function<String, List<String>> moves =
        COUNTED.contains(parameter.unit()) ? Moves::ofCount : Moves::ofNumber;
    require(values, each(VALUE, path, Kind.NUMBER_MOVED, moves), path);
    each(LIMIT, path, Kind.NUMBER_MOVED, moves);
    require(values, each(FROM, path, Kind.DATE_MOVED, Mutants::later), path);
  }

  private static List<String> later(String day) {
    return List.of(Moves.laterByAYear(LocalDate.parse(day)));
  }

  private static void require(int expected, int found, String path) {
    if (found != expected) {
      throw new IllegalStateException(
          "found %d values to move in %s, not %d".formatted(found, path, expected));
    }
  }

  /**
   * Moves what a pattern's first group finds in a file, one occurrence at a time, and says how many
   * there were.
   */
  private int each(Pattern pattern, String path, Kind kind, Function<String, List<String>> moves) {
    String text = text(path);
    List<MatchResult> found = pattern.matcher(text).results().toList();
    for (MatchResult match : found) {
      String value = match.group(1);
      for (String moved : moves.apply(value)) {
        String changed = text.substring(0, match.start(1)) + moved + text.substring(match.end(1));
        mutants.add(new Mutant(kind, value + " → " + moved, path, with(path, changed)));
      }
    }
    return found.size();
  }

  private void table(TableFile table) {
    List<List<String>> records = records(text(table.path()));
    table.table().columns().stream()
        .filter(c -> c.kind() == Column.Kind.RANGE)
        .forEach(c -> cutOffs(table, records, records.get(0).indexOf(c.name())));
    table.table().columns().stream()
        .filter(c -> c.kind() == Column.Kind.WHOLE)
        .forEach(c -> orders(table, records, records.get(0).indexOf(c.name())));
    if (WeightSets.isFor(table.table())) {
      weights(table, records);
    }
    for (int row = 1; row < records.size(); row++) {
      List<List<String>> fewer = new ArrayList<>(records);
      List<String> cells = fewer.remove(row);
      add(Kind.ROW_TAKEN_AWAY, "row " + cells.get(0) + " taken away", table, fewer);
      for (Column column : movedAlone(table)) {
        int place = records.get(0).indexOf(column.name());
        for (String moved : Moves.ofCell(column, cells.get(place))) {
          List<String> changed = new ArrayList<>(cells);
          changed.set(place, moved);
          List<List<String>> all = new ArrayList<>(records);
          all.set(row, changed);
          add(
              kind(column),
              "%s, %s: %s → %s".formatted(cells.get(0), column.name(), cells.get(place), moved),
              table,
              all);
        }
      }
    }
  }

  /** Moves a number in every range that begins or ends with it, so that no gap is left. */
  private void cutOffs(TableFile table, List<List<String>> records, int place) {
    List<List<String>> rows = records.subList(1, records.size());
    Set<String> ends = new TreeSet<>();
    rows.forEach(r -> ends.addAll(Moves.ends(r.get(place))));
    for (String end : ends) {
      for (String moved : Moves.ofNumber(end)) {
        List<List<String>> all = new ArrayList<>(List.of(records.get(0)));
        for (List<String> row : rows) {
          List<String> cells = new ArrayList<>(row);
          cells.set(place, Moves.moved(row.get(place), end, moved));
          all.add(cells);
        }
        add(Kind.NUMBER_MOVED, "cut-off %s → %s".formatted(end, moved), table, all);
      }
    }
  }

  /** The columns whose cells can be moved one by one: weights of a set must sum to 1. */
  private static List<Column> movedAlone(TableFile table) {
    return table.table().columns().stream()
        .filter(c -> !(WeightSets.isFor(table.table()) && c.name().equals(WEIGHT)))
        .toList();
  }

  /**
   * Moves each weight of a set, and the next one of that set the other way, so that they still sum
   * to 1.
   */
  private void weights(TableFile table, List<List<String>> records) {
    int place = records.get(0).indexOf(WEIGHT);
    for (int row = 1; row < records.size(); row++) {
      List<String> cells = records.get(row);
      String set = cells.get(0);
      List<Integer> others =
          IntStream.range(1, records.size())
              .filter(i -> records.get(i).get(0).equals(set))
              .boxed()
              .toList();
      int next = others.get((others.indexOf(row) + 1) % others.size());
      for (String moved : Moves.ofNumber(cells.get(place))) {
        BigDecimal difference = new BigDecimal(moved).subtract(new BigDecimal(cells.get(place)));
        List<List<String>> all = new ArrayList<>(records);
        all.set(row, with(cells, place, moved));
        String left = new BigDecimal(records.get(next).get(place)).subtract(difference).toString();
        all.set(next, with(records.get(next), place, left));
        String change = "%s, %s: %s → %s".formatted(set, cells.get(1), cells.get(place), moved);
        add(Kind.NUMBER_MOVED, change, table, all);
      }
    }
  }

  private static List<String> with(List<String> cells, int place, String cell) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(place, cell);
    return changed;
  }

  /** Tries the last row first and each other row last: the order of two rows may not matter. */
  private void orders(TableFile table, List<List<String>> records, int place) {
    List<Integer> orders =
        records.stream().skip(1).map(r -> Integer.valueOf(r.get(place))).sorted().toList();
    int last = orders.get(orders.size() - 1);
    for (int row = 1; row < records.size(); row++) {
      List<String> cells = new ArrayList<>(records.get(row));
      boolean isLast = cells.get(place).equals(Integer.toString(last));
      cells.set(place, Integer.toString(isLast ? orders.get(0) - 1 : last + 1));
      List<List<String>> all = new ArrayList<>(records);
      all.set(row, cells);
      String change = cells.get(0) + (isLast ? " tried first" : " tried last");
      add(Kind.ORDER_CHANGED, change, table, all);
    }
  }

  private static Kind kind(Column column) {
    return switch (column.kind()) {
      case YES_NO -> Kind.ANSWER_FLIPPED;
      case DATE -> Kind.DATE_MOVED;
      default -> Kind.NUMBER_MOVED;
    };
  }

  private void add(Kind kind, String change, TableFile table, List<List<String>> records) {
    mutants.add(new Mutant(kind, change, table.path(), with(table.path(), written(records))));
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    CsvReader.builder().ofCsvRecord(text).forEach(r -> records.add(r.getFields()));
    return records;
  }

  private static String written(List<List<String>> records) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      records.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String text(String path) {
    return files.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow().text();
  }

  private List<RuleFile> with(String path, String text) {
    List<RuleFile> changed = new ArrayList<>(without(f -> f.path().equals(path)));
    changed.add(new RuleFile(path, text));
    return changed;
  }

  private List<RuleFile> without(Predicate<RuleFile> gone) {
    return files.stream().filter(gone.negate()).toList();
  }
}
