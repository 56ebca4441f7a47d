package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import muster.engine.facts.Basis;
import muster.engine.facts.OneOf;
import muster.engine.tables.YamlText.Item;

/** Makes facts of what an example writes: {@code - Threat: {force: a, service: b, …}}. */
final class Records {
  /** Finer than the rounding that rules compare by, so that an example can tell it is missing. */
  private static final double TOLERANCE = 1e-12;

  private final RuleFile file;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;

  Records(RuleFile file, Vocabulary vocabulary, List<RuleProblem> problems) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** A conclusion an example expects, by the components it states. */
  record Expected(Class<? extends Record> type, Map<String, Object> values) {
    boolean matches(Record found) {
      return found.getClass() == type
          && values.entrySet().stream()
              .allMatch(e -> same(e.getValue(), Components.value(found, e.getKey())));
    }

    private static boolean same(Object expected, Object found) {
      if (expected instanceof Double a && found instanceof Double b) {
        return a.equals(b) || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
      }
      return java.util.Objects.equals(expected, found);
    }

    @Override
    public String toString() {
      return type.getSimpleName() + " " + values;
    }
  }

  /** Conclusions in words. */
  static String describe(List<Record> records) {
    return records.stream()
        .map(
            r ->
                r.getClass().getSimpleName()
                    + " "
                    + FactTypes.components(r.getClass()).stream()
                        .map(c -> c + "=" + Components.value(r, c))
                        .collect(Collectors.joining(", ", "{", "}")))
        .collect(Collectors.joining(" and "));
  }

  /** The facts of a list; those that make no sense are left out and told. */
  List<Record> facts(Item list) {
    List<Record> facts = new ArrayList<>();
    for (Expected values : expected(list)) {
      int before = problems.size();
      Object[] arguments =
          Arrays.stream(values.type.getRecordComponents())
              .map(
                  c ->
                      values.values.containsKey(c.getName())
                          ? values.values.get(c.getName())
                          : absent(list, values.type, c))
              .toArray();
      if (problems.size() == before) {
        facts.add(construct(values.type, arguments));
      }
    }
    return facts;
  }

  /** The kinds and stated values of a list. */
  List<Expected> expected(Item list) {
    List<Expected> expected = new ArrayList<>();
    if (list == null) {
      return expected;
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
      expected.add(new Expected(type.get(), values(type.get(), entry.get(name))));
    }
    return expected;
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
                        () ->
                            problem(
                                item,
                                "a %s has no `%s`".formatted(type.getSimpleName(), name),
                                Nearest.suggest(name, FactTypes.components(type)))));
    return values;
  }

  private Optional<Object> value(RecordComponent component, Item item) {
    Class<?> type = component.getType();
    String text = item.text().orElse("");
    try {
      if (type == List.class) {
        List<String> texts =
            item.list().orElse(List.of()).stream().map(i -> i.text().orElse("")).toList();
        boolean numbers = component.getGenericType().getTypeName().contains("Double");
        return Optional.of(numbers ? texts.stream().map(Records::number).toList() : texts);
      }
      if (type == String.class) {
        word(component, item, text);
        return Optional.of(text);
      } else if (type == double.class || type == Double.class) {
        return Optional.of(number(text));
      } else if (type == int.class || type == Integer.class) {
        return Optional.of(Integer.valueOf(text));
      } else if (type == BigDecimal.class) {
        return Optional.of(new BigDecimal(text));
      } else if (type == LocalDate.class) {
        return Optional.of(LocalDate.parse(text));
      } else if (type == Basis.class) {
        return Optional.of(Basis.valueOf(text.toUpperCase(java.util.Locale.ROOT)));
      } else if (text.equals("true") || text.equals("false")) {
        return Optional.of(Boolean.valueOf(text));
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      // told below, with everything else that does not fit
    }
    problem(
        item,
        "`" + text + "` does not fit `" + component.getName() + "`",
        "write a number with a point, a date as 2009-12-31, true or false");
    return Optional.empty();
  }

  private static Double number(String text) {
    return text.equals("infinity")
        ? Double.POSITIVE_INFINITY
        : text.equals("-infinity") ? Double.NEGATIVE_INFINITY : new BigDecimal(text).doubleValue();
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
  private Object absent(Item list, Class<? extends Record> type, RecordComponent component) {
    if (component.getType() == List.class) {
      return List.of();
    }
    if (component.getType() == String.class && component.getAnnotation(OneOf.class) == null) {
      return "";
    }
    if (component.getType().isPrimitive()) {
      problem(
          list,
          "a %s needs `%s`".formatted(type.getSimpleName(), component.getName()),
          "state it in the example");
    }
    return null;
  }

  private static Record construct(Class<? extends Record> type, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void problem(Item at, String message, String help) {
    problems.add(new RuleProblem(file.path(), at.line(), at.column(), message, help));
  }
}
