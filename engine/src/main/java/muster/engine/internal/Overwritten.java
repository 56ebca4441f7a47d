package muster.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.RuleBook;
import muster.engine.RuleProblem;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;
import muster.engine.tables.Curve;
import muster.engine.tables.Curves;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;

/**
 * Finds examples that state a row or value as an earlier rule book has it and the present one has
 * not on any day, where no other example of the rule states it as it is: it was edited in its place
 * and the example stayed behind. What an example states otherwise than both is its own choice.
 */
final class Overwritten {
  /** One thing as a rule book has it: its name for people, and what is said of it. */
  private record Known(String name, Record fact, String saying) {}

  private final Map<String, List<Known>> before;
  private final Map<String, List<Known>> now;

  Overwritten(RuleBook before, RuleBook now) {
    this.before = known(before);
    this.now = known(now);
  }

  /**
   * Everything in a rule book that examples can state, by a key that no edit of a value changes.
   */
  private static Map<String, List<Known>> known(RuleBook book) {
    Map<String, List<Known>> all = new LinkedHashMap<>();
    for (ParameterFile file : book.parameters()) {
      DatedValue last = file.values().get(file.values().size() - 1);
      String saying = "it is `%s` from %s".formatted(last.value(), last.from());
      for (DatedValue value : file.values()) {
        Parameter fact = new Parameter(file.name(), value.value().doubleValue(), value.from());
        add(all, file.path(), new Known("`" + file.name() + "`", fact, saying));
      }
    }
    for (TableFile table : book.tables()) {
      for (PolicyRow row : table.rows()) {
        String name = "`%s` of %s".formatted(table.table().key(row), table.path());
        Record fact = (Record) row.fact();
        add(
            all,
            row.fact().key(),
            new Known(name, fact, "row %d says otherwise".formatted(row.number())));
      }
      if (table.table() == PolicyTable.CURVES) {
        curves(table).forEach(known -> add(all, ((Fact) known.fact).key(), known));
      }
    }
    return all;
  }

  /** Curves as they are drawn on each day on which points begin. */
  private static List<Known> curves(TableFile table) {
    Set<LocalDate> days = new TreeSet<>();
    table.rows().forEach(row -> days.add(row.from()));
    List<Known> curves = new ArrayList<>();
    for (LocalDate day : days) {
      List<Fact> points = table.inForce(day).stream().map(PolicyRow::fact).toList();
      for (Curve curve : Curves.drawn(points)) {
        String name = "`%s` of %s".formatted(curve.curve(), table.path());
        curves.add(new Known(name, curve, "its points are others"));
      }
    }
    return curves;
  }

  private static void add(Map<String, List<Known>> all, String key, Known known) {
    all.computeIfAbsent(key, k -> new ArrayList<>()).add(known);
  }

  List<RuleProblem> notes(Examples examples) {
    List<RuleProblem> notes = new ArrayList<>();
    for (List<Example> ofRule : examples.sound().values()) {
      Map<String, RuleProblem> told = new LinkedHashMap<>();
      Set<String> current = new HashSet<>();
      for (Example example : ofRule) {
        for (Stated stated : example.given()) {
          current.addAll(keys(now, stated));
          for (String key : keys(before, stated)) {
            if (now.containsKey(key)) {
              told.putIfAbsent(key, note(example, stated, now.get(key)));
            }
          }
        }
      }
      told.keySet().removeAll(current);
      notes.addAll(told.values());
    }
    return notes;
  }

  /** What of a rule book an example states as it is there. */
  private static List<String> keys(Map<String, List<Known>> all, Stated stated) {
    return all.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(known -> stated.matches(known.fact)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static RuleProblem note(Example example, Stated stated, List<Known> is) {
    Known last = is.get(is.size() - 1);
    return new RuleProblem(
        example.path(),
        stated.at().line(),
        stated.at().column(),
        last.name + " is stated as it was before it was edited: now " + last.saying,
        "the example is as right as before; let it, or a new one, state what holds now");
  }
}
