package muster.server.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.Trace;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;

/** What was given before any rule fired: rows of the dataset, parameters, rows of tables. */
final class GivenFacts {
  private final DatasetRows rows;
  private final RuleBook book;
  private final Trace trace;
  private final LocalDate asAt;
  private final Map<String, String> computed;
  private final Set<String> told = new HashSet<>();

  GivenFacts(Dataset data, RuleBook book, Trace trace, LocalDate asAt) {
    this(data, book, trace, asAt, Map.of());
  }

  /**
   * With facts that the engine works out before rules judge them.
   *
   * @param computed what each says, by key
   */
  GivenFacts(
      Dataset data, RuleBook book, Trace trace, LocalDate asAt, Map<String, String> computed) {
    this.computed = Map.copyOf(computed);
    this.rows = new DatasetRows(data);
    this.book = book;
    this.trace = trace;
    this.asAt = asAt;
  }

  /** Facts in full the first time, and afterwards where they stand; rows of a table together. */
  List<Tree> trees(List<String> keys) {
    List<Tree> trees = new ArrayList<>();
    List<String> left = new ArrayList<>(keys);
    for (TableFile table : book.tables()) {
      List<String> cited = left.stream().filter(k -> k.startsWith(table.path() + ":")).toList();
      if (!cited.isEmpty()) {
        trees.add(table(table, cited));
        left.removeAll(cited);
      }
    }
    for (ParameterFile parameter : book.parameters()) {
      if (left.removeIf(key -> key.startsWith(parameter.path() + ":"))) {
        trees.add(parameter(parameter));
      }
    }
    List<Tree> rest = new ArrayList<>(left.stream().map(this::row).toList());
    rest.addAll(trees);
    return rest;
  }

  private Tree row(String key) {
    List<Fact> given = rows.list(key);
    if (given.isEmpty()) {
      return Tree.leaf(other(key), "");
    }
    return told.add(key)
        ? Tree.leaf(rows.place(key) + ": " + cells(given), sources(given))
        : Tree.leaf(rows.place(key) + ", above", "");
  }

  private Tree parameter(ParameterFile parameter) {
    return parameter
        .find(asAt)
        .map(
            value ->
                Tree.leaf(
                    "%s: %s = %s %s, since %s"
                        .formatted(
                            parameter.path(),
                            parameter.title(),
                            Figures.number(value.value()),
                            parameter.unit(),
                            Figures.date(value.from())),
                    value.reference()))
        .orElseGet(() -> Tree.leaf(parameter.path() + ": " + parameter.title(), ""));
  }

  private Tree table(TableFile table, List<String> keys) {
    List<PolicyRow> cited =
        table.inForce(asAt).stream().filter(row -> isCited(row.fact().key(), keys)).toList();
    return Tree.leaf(
        table.path()
            + cited.stream()
                .map(row -> "row %d: %s".formatted(row.number(), Cells.of(row.fact())))
                .collect(Collectors.joining("; ", ", ", "")),
        cited.stream().map(PolicyRow::reference).distinct().collect(Collectors.joining("; ")));
  }

  /** By its own key, or by that of what its table draws from several rows, such as a curve. */
  private static boolean isCited(String row, List<String> keys) {
    return keys.contains(row) || keys.stream().anyMatch(key -> row.startsWith(key + "/"));
  }

  /** What is no row of a file: the as-at date, a return that is absent. */
  private String other(String key) {
    if (computed.containsKey(key)) {
      String said = computed.get(key);
      boolean first = told.add(key) || !said.contains(": ");
      return first ? said : said.substring(0, said.indexOf(": ")) + ": above";
    }
    String cells =
        trace.listFacts(key).stream().map(Cells::of).distinct().collect(Collectors.joining("; "));
    int colon = key.indexOf(':');
    boolean told = cells.isEmpty() || colon < 0;
    return told ? key : key.substring(0, colon).replace('-', ' ') + ": " + cells;
  }

  private static String cells(List<Fact> given) {
    return given.stream().map(Cells::of).collect(Collectors.joining("; "));
  }

  private static String sources(List<Fact> given) {
    List<String> said = new ArrayList<>();
    for (Fact fact : given) {
      String source = Cells.cell(fact, "source");
      String basis = Cells.cell(fact, "basis");
      String both =
          (source.isEmpty() ? "" : "source: " + source)
              + (source.isEmpty() || basis.isEmpty() ? "" : " · ")
              + basis;
      if (!both.isEmpty() && !said.contains(both)) {
        said.add(both);
      }
    }
    return String.join("; ", said);
  }
}
