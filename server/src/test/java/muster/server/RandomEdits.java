package muster.server;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;

/**
 * Makes one to four random edits of the tables and parameters of a rule book, from a seed, and for
 * some seeds one of a rule, which takes seconds to compile: its day, its name, or another rule in
 * its place.
 */
final class RandomEdits {
  private static final List<String> ORDERED =
      List.of("routes", "ways-of-working", "levels", "tracks");
  private static final List<String> WEIGHED = List.of("opportunity-weights", "project-weights");

  /** Of so many seeds these edit a rule. */
  private static final int RULES = 100;

  private static final int DATED = 7;
  private static final int RENAMED = 27;
  private static final int REPLACED = 47;

  private final Random random;
  private final LocalDate day;
  private final Map<String, String> texts = new TreeMap<>();

  private RandomEdits(long seed, LocalDate day) {
    this.random = new Random(seed);
    this.day = day;
  }

  /** Whether the edits of a seed include one of a rule. */
  static boolean hasRule(long seed) {
    return List.of(DATED, RENAMED, REPLACED).contains((int) (seed % RULES));
  }

  /** A valid rule book that differs from another in some edits, dated around a day. */
  static RuleBook of(RuleBook book, long seed, LocalDate day) {
    RandomEdits edits = new RandomEdits(seed, day);
    for (int attempt = 0; attempt < 1000; attempt++) {
      edits.texts.clear();
      book.files().forEach(f -> edits.texts.put(f.path(), f.text()));
      int wanted = 1 + edits.random.nextInt(4);
      for (int i = 0; i < wanted; i++) {
        edits.edit();
      }
      if (hasRule(seed)) {
        edits.rule((int) (seed % RULES));
      }
      try {
        RuleBook edited =
            book.with(
                edits.texts.entrySet().stream()
                    .map(e -> new RuleFile(e.getKey(), e.getValue()))
                    .toList());
        if (!edited.hash().equals(book.hash())) {
          edited.inForce(day, edited.weightSet(day));
          return edited;
        }
      } catch (InvalidRules refused) {
        // Another attempt.
      }
    }
    throw new IllegalStateException("no valid edits");
  }

  private void edit() {
    switch (random.nextInt(11)) {
      case 0 -> weights("tables/" + any(WEIGHED) + ".csv");
      case 1 -> cutOff();
      case 2 -> swap("tables/" + any(ORDERED) + ".csv");
      case 3 -> parameter();
      case 4 -> laterValue();
      case 5 -> superseded();
      case 6 -> removed();
      case 7 -> added();
      case 8 -> heading();
      case 9 -> newParameter();
      default -> cell();
    }
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String anyTable() {
    List<String> paths = texts.keySet().stream().filter(p -> p.endsWith(".csv")).toList();
    return any(paths);
  }

  private List<List<String>> rows(String path) {
    List<List<String>> rows = new ArrayList<>();
    CsvReader.builder()
        .ofCsvRecord(texts.get(path))
        .forEach(r -> rows.add(new ArrayList<>(r.getFields())));
    return rows;
  }

  private void write(String path, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.put(path, text.toString());
  }

  private int anyRow(List<List<String>> rows) {
    return 1 + random.nextInt(rows.size() - 1);
  }

  /** A new number near an old one, not below 0. */
  private String near(String number) {
    BigDecimal old = new BigDecimal(number);
    List<String> factors = List.of("0.5", "0.8", "0.9", "1.1", "1.3", "2");
    return old.signum() == 0
        ? "1"
        : old.multiply(new BigDecimal(any(factors))).stripTrailingZeros().toPlainString();
  }

  private void weights(String path) {
    List<List<String>> rows = rows(path);
    int one = anyRow(rows);
    List<Integer> others = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (i != one && rows.get(i).get(0).equals(rows.get(one).get(0))) {
        others.add(i);
      }
    }
    int other = others.get(random.nextInt(others.size()));
    BigDecimal shift = new BigDecimal("0.05");
    rows.get(one).set(2, new BigDecimal(rows.get(one).get(2)).subtract(shift).toPlainString());
    rows.get(other).set(2, new BigDecimal(rows.get(other).get(2)).add(shift).toPlainString());
    write(path, rows);
  }

  private void cutOff() {
    String path = "tables/bands.csv";
    String old = any(List.of("100", "300", "1000"));
    String now = near(old);
    texts.put(path, texts.get(path).replaceAll("(?<![0-9])" + old + "(?![0-9])", now));
  }

  private void swap(String path) {
    List<List<String>> rows = rows(path);
    int place = rows.get(0).indexOf("order");
    int one = anyRow(rows);
    int other = anyRow(rows);
    String order = rows.get(one).get(place);
    rows.get(one).set(place, rows.get(other).get(place));
    rows.get(other).set(place, order);
    write(path, rows);
  }

  private String anyParameter() {
    return any(texts.keySet().stream().filter(p -> p.startsWith("parameters/")).toList());
  }

  private void parameter() {
    String path = anyParameter();
    String text = texts.get(path);
    int at = text.indexOf("    value: ") + "    value: ".length();
    int end = text.indexOf('\n', at);
    texts.put(path, text.substring(0, at) + near(text.substring(at, end)) + text.substring(end));
  }

  private void heading() {
    String path = anyParameter();
    texts.put(path, texts.get(path).replaceFirst("(?m)^title: .*$", "title: Something else"));
  }

  private void newParameter() {
    texts.put(
        "parameters/not-used.yaml",
        """
        title: What no rule asks for
        unit: days
        values:
          - from: 2009-04-01
            value: %d
            reference: a test
        """
            .formatted(random.nextInt(100)));
  }

  private void rule(int kind) {
    if (kind == DATED) {
      dated();
    } else {
      renamed(kind == REPLACED);
    }
  }

  /** A rule has another name; where it takes the place of the old one, other variables too. */
  private void renamed(boolean replaced) {
    String path = any(texts.keySet().stream().filter(p -> p.endsWith(".drl")).toList());
    String name = path.replace(".drl", "");
    String text = texts.remove(path).replace('"' + name + '"', '"' + name + "-anew\"");
    texts.put(name + "-anew.drl", replaced ? text.replaceAll("\\$(?=\\w)", "\\$its") : text);
    texts.put(name + "-anew.examples.yaml", texts.remove(name + ".examples.yaml"));
  }

  /** A flag is raised from another day on. */
  private void dated() {
    String path =
        any(
            texts.keySet().stream()
                .filter(p -> p.startsWith("flag/") && p.endsWith(".drl"))
                .toList());
    texts.put(
        path, texts.get(path).replaceFirst("(?m)^// effective: .*$", "// effective: " + around()));
  }

  private void laterValue() {
    String path = anyParameter();
    String text = texts.get(path);
    int at = text.indexOf("    value: ") + "    value: ".length();
    String now = near(text.substring(at, text.indexOf('\n', at)));
    texts.put(
        path,
        text.stripTrailing()
            + "\n  - from: %s\n    value: %s\n    reference: a test\n".formatted(around(), now));
  }

  /** A day before, on or after the day. */
  private LocalDate around() {
    return day.plusDays(random.nextInt(5) - 2L);
  }

  /** A number of a row from a day on, the old row ended the day before. */
  private void superseded() {
    String path = anyTable();
    List<List<String>> rows = rows(path);
    if (rows.size() < 2) {
      return;
    }
    List<String> row = rows.get(anyRow(rows));
    List<String> next = new ArrayList<>(row);
    LocalDate from = around();
    row.set(rows.get(0).indexOf("to"), from.minusDays(1).toString());
    next.set(rows.get(0).indexOf("from"), from.toString());
    change(rows.get(0), next);
    rows.add(next);
    write(path, rows);
  }

  private void removed() {
    String path = any(List.of("tables/joining.csv", "tables/curves.csv", anyTable()));
    List<List<String>> rows = rows(path);
    if (rows.size() > 1) {
      rows.remove(anyRow(rows));
      write(path, rows);
    }
  }

  private void added() {
    String path = any(List.of("tables/joining.csv", "tables/curves.csv"));
    List<List<String>> rows = rows(path);
    if (path.contains("joining")) {
      String force = any(List.of("aldershire-east", "fenland", "glanford", "north-holm"));
      rows.add(
          List.of(any(Seeds.SERVICES), force, around().toString(), "", "a test, \"so to speak\""));
    } else {
      String curve = rows.get(anyRow(rows)).get(0);
      String at = String.valueOf(random.nextInt(2000));
      String points = String.valueOf(random.nextInt(101));
      rows.add(List.of(curve, at, points, "2009-04-01", "", "a test"));
    }
    write(path, rows);
  }

  private void cell() {
    String path = anyTable();
    List<List<String>> rows = rows(path);
    if (rows.size() > 1 && !path.contains("weights")) {
      change(rows.get(0), rows.get(anyRow(rows)));
      write(path, rows);
    }
  }

  /** Changes one number, answer or date of a row. */
  private void change(List<String> heads, List<String> row) {
    int place = random.nextInt(heads.size() - 1);
    String cell = row.get(place);
    if (cell.equals("yes") || cell.equals("no")) {
      row.set(place, cell.equals("yes") ? "no" : "yes");
    } else if (cell.matches("\\d+(\\.\\d+)?") && !heads.get(place).equals("order")) {
      row.set(place, near(cell));
    } else if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
      row.set(place, around().toString());
    }
  }
}
