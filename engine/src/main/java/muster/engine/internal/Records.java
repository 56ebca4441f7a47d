package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.Vocabulary;
import muster.engine.facts.OneOf;
import muster.engine.tables.YamlText.Item;

/** Makes facts of what an example writes: {@code - Threat: {force: a, service: b, …}}. */
final class Records {
  private final RuleFile file;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;

  Records(RuleFile file, Vocabulary vocabulary, List<RuleProblem> problems) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Conclusions in words. */
  static String describe(List<Record> records) {
    return records.stream()
        .map(
            r ->
                r.getClass().getSimpleName()
                    + " "
                    + FactTypes.components(r.getClass()).stream()
                        .map(c -> c + ": " + Components.value(r, c))
                        .collect(Collectors.joining(", ", "{", "}")))
        .collect(Collectors.joining(" and "));
  }

  /** The facts that a list writes; those that make no sense are left out and told. */
  List<Record> facts(Item list) {
    return facts(stated(list));
  }

  /** The facts of a list; those that make no sense are left out and told. */
  List<Record> facts(List<Stated> list) {
    List<Record> facts = new ArrayList<>();
    for (Stated stated : list) {
      int before = problems.size();
      Object[] arguments =
          Arrays.stream(stated.type().getRecordComponents())
              .map(
                  c ->
                      stated.values().containsKey(c.getName())
                          ? stated.values().get(c.getName())
                          : absent(stated, c))
              .toArray();
      if (problems.size() == before) {
        construct(stated, arguments).ifPresent(facts::add);
      }
    }
    return facts;
  }

  /** The kinds and stated values of a list; what makes no sense in it is told. */
  List<Stated> stated(Item list) {
    List<Stated> stated = new ArrayList<>();
    if (list == null) {
      return stated;
    }
    if (list.list().isEmpty()) {
      problem(list, "a list of facts belongs here", "write `[]` for none");
    }
    for (Item item : list.list().orElse(List.of())) {
      Map<String, Item> entry = item.map().orElse(Map.of());
      if (entry.size() != 1) {
        problem(item, "one fact belongs here", "write `- Threat: {force: a, service: b}`");
        continue;
      }
      String name = entry.keySet().iterator().next();
      Optional<Class<? extends Record>> type = FactTypes.find(name);
      if (type.isEmpty()) {
        problem(item, "there is no fact `" + name + "`", Nearest.suggest(name, FactTypes.names()));
        continue;
      }
      stated.add(new Stated(type.get(), values(type.get(), entry.get(name)), entry.get(name)));
    }
    return stated;
  }

  private Map<String, Object> values(Class<? extends Record> type, Item fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (fields.map().map(Map::isEmpty).orElse(true)) {
      problem(
          fields,
          "the %s states nothing".formatted(type.getSimpleName()),
          "write its values in braces: {force: a, service: b}");
    }
    fields
        .map()
        .orElse(Map.of())
        .forEach(
            (name, item) ->
                FactTypes.component(type, name)
                    .ifPresentOrElse(
                        c -> value(c, item).ifPresent(v -> values.put(name, v)),
                        () -> unknown(type, name, item)));
    return values;
  }

  private void unknown(Class<? extends Record> type, String name, Item item) {
    List<String> known = FactTypes.components(type);
    String first = name.split("[: =]", 2)[0];
    String help = Nearest.suggest(name, known);
    if (name.matches("\\d+")) {
      help = "a decimal is written with a point: 0." + name;
    } else if (known.contains(first) && !first.equals(name)) {
      help =
          "did you mean `"
              + first
              + ": "
              + name.substring(first.length()).replaceFirst("^[: =]+", "")
              + "`?";
    }
    problems.add(
        new RuleProblem(
            file.path(),
            item.heading().line(),
            item.heading().column(),
            "a %s has no `%s`".formatted(type.getSimpleName(), name),
            help));
  }

  private Optional<Object> value(RecordComponent component, Item item) {
    Optional<Object> value = Values.of(component, item);
    if (value.isEmpty()) {
      problem(
          item,
          "`" + item.text().orElse("") + "` does not fit `" + component.getName() + "`",
          Values.help(component, item.text().orElse("")));
    } else if (component.getType() == String.class) {
      word(component, item, item.text().orElse(""));
    }
    return value;
  }

  private void word(RecordComponent component, Item item, String word) {
    OneOf set = component.getAnnotation(OneOf.class);
    if (set != null && !word.isEmpty() && !vocabulary.has(set.value(), word)) {
      problem(
          item,
          "`" + word + "` is no " + set.value(),
          Nearest.suggest(word, vocabulary.words(set.value())));
    }
  }

  /** What a component is that an example does not state: unknown, empty, or a problem. */
  private Object absent(Stated stated, RecordComponent component) {
    if (component.getType() == List.class) {
      return List.of();
    }
    if (component.getType() == String.class && component.getAnnotation(OneOf.class) == null) {
      return "";
    }
    if (component.getType().isPrimitive() && !isTold(stated, component.getName())) {
      problem(
          stated.at(),
          "a %s needs `%s`".formatted(stated.type().getSimpleName(), component.getName()),
          "state it in the example");
    }
    return null;
  }

  /** Whether its value has been told as wrong, or its name as misspelt. */
  private static boolean isTold(Stated stated, String name) {
    List<String> known = FactTypes.components(stated.type());
    return stated.at().map().orElse(Map.of()).keySet().stream()
        .anyMatch(
            key ->
                key.equals(name)
                    || (!known.contains(key)
                        && Nearest.to(key, known).filter(name::equals).isPresent()));
  }

  private Optional<Record> construct(Stated stated, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(stated.type().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    for (int i = 0; i < types.length; i++) {
      if (types[i].isPrimitive() && arguments[i] == null) {
        return Optional.empty(); // told where its value stands
      }
    }
    try {
      return Optional.of(stated.type().getDeclaredConstructor(types).newInstance(arguments));
    } catch (java.lang.reflect.InvocationTargetException e) {
      problem(
          stated.at(),
          "no " + stated.type().getSimpleName() + " has these values",
          "look for one that is missing or out of its range");
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void problem(Item at, String message, String help) {
    problems.add(new RuleProblem(file.path(), at.line(), at.column(), message, help));
  }
}
