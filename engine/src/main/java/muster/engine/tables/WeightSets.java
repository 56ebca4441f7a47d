package muster.engine.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Fact;

/**
 * The weight sets of one table of weights (R5). The set that counts on a day is the one that came
 * into force last; another one can be asked for by name.
 */
public final class WeightSets {
  private static final String SET = "set";

  private final TableFile table;

  private WeightSets(TableFile table) {
    this.table = table;
  }

  /** Whether a table holds weight sets. */
  public static boolean isFor(PolicyTable table) {
    return table == PolicyTable.OPPORTUNITY_WEIGHTS || table == PolicyTable.PROJECT_WEIGHTS;
  }

  /** Of a table that holds them. */
  public static WeightSets of(TableFile table) {
    return new WeightSets(table);
  }

  /** The sets that every table of weights has, by first day and name. */
  public static List<String> common(Collection<TableFile> tables) {
    List<String> common = null;
    for (TableFile table : tables) {
      if (isFor(table.table())) {
        List<String> sets = of(table).sets();
        if (common == null) {
          common = new ArrayList<>(sets);
        } else {
          common.retainAll(sets);
        }
      }
    }
    return common == null ? List.of() : List.copyOf(common);
  }

  /** The set common to all tables of weights that came into force last on a day. */
  public static String current(Collection<TableFile> tables, LocalDate day) {
    TableFile first = tables.stream().filter(t -> isFor(t.table())).findFirst().orElseThrow();
    Map<String, LocalDate> starts = of(first).starts();
    List<String> begun = common(tables).stream().filter(s -> !starts.get(s).isAfter(day)).toList();
    if (begun.isEmpty()) {
      throw new IllegalArgumentException("no weight set counts yet on " + day);
    }
    return begun.get(begun.size() - 1);
  }

  /**
   * The weights of a set: those in force on the day, or where it has not begun, its first ones.
   *
   * @throws IllegalArgumentException when there is no such set
   */
  public List<Fact> weights(String set, LocalDate day) {
    LocalDate start = starts().get(set);
    if (start == null) {
      throw new IllegalArgumentException("there is no weight set " + set);
    }
    LocalDate asked = day.isBefore(start) ? start : day;
    return table.inForce(asked).stream()
        .filter(r -> r.cells().get(SET).equals(set))
        .map(PolicyRow::fact)
        .toList();
  }

  private List<String> sets() {
    return starts().entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, LocalDate>::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, LocalDate> starts() {
    Map<String, LocalDate> starts = new TreeMap<>();
    for (PolicyRow row : table.rows()) {
      starts.merge(row.cells().get(SET), row.from(), (a, b) -> a.isBefore(b) ? a : b);
    }
    return starts;
  }
}
