package muster.engine.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleText;
import muster.engine.compare.InputChange.Source;
import muster.engine.facts.Parameter;
import muster.engine.tables.Curve;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;
import muster.engine.tables.WeightSets;

/** What of two rule books counts on the day of each side, and differs. */
final class Rules {
  private final Map<String, Said> before;
  private final Map<String, Said> after;
  private final List<InputChange> changes = new ArrayList<>();

  /** Something a rule book says: what kind, its cells, the keys it is cited by, and its file. */
  private record Said(Source source, Map<String, Object> cells, Set<String> keys, String file) {}

  private Rules(Map<String, Said> before, Map<String, Said> after) {
    this.before = before;
    this.after = after;
  }

  static List<InputChange> compare(Side before, Side after) {
    Rules rules =
        new Rules(
            said(before.book(), before.identity().asAt()),
            said(after.book(), after.identity().asAt()));
    Set<String> told = rules.compare();
    if (!before.book().hash().equals(after.book().hash())) {
      rules.files(texts(before.book()), texts(after.book()), told);
    }
    return rules.changes;
  }

  /** Tells what differs, and answers the files it stands in. */
  private Set<String> compare() {
    Set<String> told = new TreeSet<>();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Said old = before.get(name);
      Said now = after.get(name);
      List<Change> cells =
          Values.differences(
              old == null ? Map.of() : old.cells, now == null ? Map.of() : now.cells);
      if (!cells.isEmpty()) {
        Said any = old == null ? now : old;
        told.add(any.file);
        SortedSet<String> keys = new TreeSet<>(any.keys);
        keys.addAll(now == null ? any.keys : now.keys);
        changes.add(
            new InputChange(any.source, name, presence(old, now), told(any.source, cells), keys));
      }
    }
    return told;
  }

  private static Presence presence(Object before, Object after) {
    return before == null ? Presence.ENTERED : after == null ? Presence.LEFT : Presence.CHANGED;
  }

  /** The text of a rule is told by the lines that differ. */
  private static List<Change> told(Source source, List<Change> cells) {
    return cells.stream()
        .map(
            c ->
                source == Source.RULE && c.what().equals("text")
                    ? Lines.difference((String) c.before(), (String) c.after())
                    : c)
        .toList();
  }

  private void files(Map<String, String> old, Map<String, String> now, Set<String> told) {
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    paths.removeAll(told);
    for (String path : paths) {
      if (!Values.same(old.get(path), now.get(path))) {
        Change lines = Lines.difference(old.get(path), now.get(path));
        changes.add(
            new InputChange(
                Source.FILE,
                path,
                presence(old.get(path), now.get(path)),
                List.of(lines),
                new TreeSet<>()));
      }
    }
  }

  private static Map<String, String> texts(RuleBook book) {
    Map<String, String> texts = new TreeMap<>();
    for (RuleFile file : book.files()) {
      texts.put(file.path(), file.text());
    }
    return texts;
  }

  private static Map<String, Said> said(RuleBook book, LocalDate day) {
    Map<String, Said> said = new TreeMap<>();
    for (ParameterFile parameter : book.parameters()) {
      parameter
          .find(day)
          .ifPresent(
              value -> {
                Map<String, Object> cells = new LinkedHashMap<>();
                cells.put("value", value.value());
                cells.put("unit", parameter.unit());
                cells.put("from", value.from());
                cells.put("reference", value.reference());
                String key = new Parameter(parameter.name(), 0, value.from()).key();
                String name = "parameters/" + parameter.name();
                said.put(name, new Said(Source.PARAMETER, cells, Set.of(key), parameter.path()));
              });
    }
    for (TableFile table : book.tables()) {
      if (!WeightSets.isFor(table.table())) {
        table.inForce(day).forEach(row -> said.put(name(table, row), row(table, row)));
      }
    }
    Map<String, String> texts = texts(book);
    for (RuleText rule : book.rules()) {
      if (!rule.effective().isAfter(day)) {
        String text = Optional.ofNullable(texts.get(rule.path())).orElseGet(rule::toString);
        said.put(
            rule.name(),
            new Said(Source.RULE, Map.of("text", text), Set.of(rule.name()), rule.path()));
      }
    }
    return said;
  }

  private static String name(TableFile table, PolicyRow row) {
    return table.path() + ":" + table.table().key(row);
  }

  private static Said row(TableFile table, PolicyRow row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (String column : table.columns()) {
      String cell = row.cells().getOrDefault(column, "");
      if (!cell.isEmpty()) {
        cells.put(column, cell);
      }
    }
    Set<String> keys = new TreeSet<>(Set.of(row.fact().key()));
    if (table.table() == PolicyTable.CURVES) {
      // Rules are given the curve through the points.
      keys.add(new Curve(row.cells().get(table.table().keyColumn()), List.of(), List.of()).key());
    }
    return new Said(Source.TABLE, cells, keys, table.path());
  }
}
