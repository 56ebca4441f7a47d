package muster.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.RuleProblem;
import muster.engine.facts.Parameter;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;
import muster.engine.tables.YamlText.Item;

/**
 * Finds examples that no longer describe the rule book: they state a value that a later one has
 * replaced, and no other example of the rule states the later one. They go on being right; they
 * only show what held before.
 */
final class Outdated {
  /** A stated value that was replaced: where it stands, and what is told of it. */
  private record Said(String path, Item at, String message) {}

  private final Reading reading;
  private final Examples examples;

  Outdated(Reading reading, Examples examples) {
    this.reading = reading;
    this.examples = examples;
  }

  List<RuleProblem> notes() {
    List<RuleProblem> notes = new ArrayList<>();
    for (List<Example> ofRule : examples.sound().values()) {
      Map<String, Said> replaced = new LinkedHashMap<>();
      List<String> current = new ArrayList<>();
      for (Example example : ofRule) {
        for (Stated stated : example.given()) {
          if (stated.type() == Parameter.class) {
            parameter(example, stated, replaced, current);
          } else {
            reading.tables().forEach(t -> rows(example, stated, t, replaced, current));
          }
        }
      }
      replaced.keySet().removeAll(current);
      replaced.values().forEach(said -> notes.add(note(said)));
    }
    return notes;
  }

  private void parameter(
      Example example, Stated stated, Map<String, Said> replaced, List<String> current) {
    Object value = stated.values().get("value");
    for (ParameterFile parameter : reading.parameters()) {
      if (!parameter.name().equals(stated.values().get("name"))) {
        continue;
      }
      List<DatedValue> values = parameter.values();
      DatedValue last = values.get(values.size() - 1);
      if (value instanceof Double number && number == last.value().doubleValue()) {
        current.add(parameter.path());
      } else if (values.stream()
          .anyMatch(v -> value instanceof Double n && n == v.value().doubleValue())) {
        Item at = stated.place("value");
        replaced.putIfAbsent(
            parameter.path(),
            new Said(
                example.path(),
                at,
                "`%s` is %s no more: it is `%s` from %s"
                    .formatted(parameter.name(), at.text().orElse(""), last.value(), last.from())));
      }
    }
  }

  private static void rows(
      Example example,
      Stated stated,
      TableFile table,
      Map<String, Said> replaced,
      List<String> current) {
    Optional<PolicyRow> matching =
        table.rows().stream().filter(r -> stated.matches((Record) r.fact())).findFirst();
    if (matching.isEmpty()) {
      return;
    }
    String key = table.table().key(matching.get());
    PolicyRow last =
        table.rows().stream()
            .filter(r -> table.table().key(r).equals(key))
            .max(Comparator.comparing(PolicyRow::from))
            .orElseThrow();
    if (stated.matches((Record) last.fact())) {
      current.add(table.path() + key);
    } else {
      replaced.putIfAbsent(
          table.path() + key,
          new Said(
              example.path(),
              stated.at(),
              "`%s` of %s is so no more: row %d counts from %s"
                  .formatted(key, table.path(), last.number(), last.from())));
    }
  }

  private static RuleProblem note(Said said) {
    return new RuleProblem(
        said.path,
        said.at.line(),
        said.at.column(),
        said.message,
        "the example is as right as before; add one that shows what holds now");
  }
}
