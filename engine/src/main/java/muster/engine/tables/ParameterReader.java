package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.tables.YamlText.Item;

/** Reads a parameter from its file, telling every problem at once. */
public final class ParameterReader {
  private static final List<String> HEADINGS = List.of("title", "unit", "least", "most", "values");
  private static final List<String> VALUE_HEADINGS = List.of("from", "value", "reference");

  private static final Map<String, String> MISSING =
      Map.of(
          "title", "say in a few words what the parameter is: `title: …`",
          "unit", "say what it is counted in: `unit: days`",
          "from", "say from which day the value counts: `from: 2009-12-31`",
          "value", "write the number itself: `value: 0.25`",
          "reference", "every value is cited: `reference: \"document and section\"`");

  private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,12})?";

  private final RuleFile file;
  private final List<RuleProblem> problems;

  /** Where the number of each value stands. */
  private final List<Item> places = new ArrayList<>();

  /** Whether no value may be more than 1, so that a percentage can only be a hundredfold. */
  private boolean fraction;

  private ParameterReader(RuleFile file, List<RuleProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The parameter; empty, with the problems told, when anything is wrong with it. */
  public static Optional<ParameterFile> read(
      String name, RuleFile file, List<RuleProblem> problems) {
    int before = problems.size();
    Optional<Item> content = YamlText.read(file, problems);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    ParameterReader reader = new ParameterReader(file, problems);
    Map<String, Item> map = reader.mapOf(content.get(), HEADINGS);
    reader.fraction = map.containsKey("most") && map.get("most").text().equals(Optional.of("1"));
    String title = reader.text(content.get(), map, "title");
    String unit = reader.text(content.get(), map, "unit");
    List<DatedValue> values = reader.values(content.get(), map);
    reader.limit(map, "least", -1, values);
    reader.limit(map, "most", 1, values);
    return problems.size() == before
        ? Optional.of(new ParameterFile(name, title, unit, values))
        : Optional.empty();
  }

  private List<DatedValue> values(Item content, Map<String, Item> map) {
    List<DatedValue> values = new ArrayList<>();
    Optional<List<Item>> list = Optional.ofNullable(map.get("values")).flatMap(Item::list);
    if (list.isEmpty() || list.get().isEmpty()) {
      problem(
          map.getOrDefault("values", content),
          "`values` has no value",
          "each begins with `- from:` and a date");
      return values;
    }
    Set<LocalDate> days = new HashSet<>();
    for (Item item : list.get()) {
      Map<String, Item> value = mapOf(item, VALUE_HEADINGS);
      Optional<LocalDate> from = date(item, value);
      Optional<BigDecimal> number = number(item, value);
      String reference = text(item, value, "reference");
      if (from.isPresent() && !days.add(from.get())) {
        problem(value.get("from"), "two values begin on `" + from.get() + "`", "keep one of them");
      }
      if (from.isPresent() && number.isPresent()) {
        values.add(new DatedValue(from.get(), number.get(), reference));
        places.add(value.get("value"));
      }
    }
    return values;
  }

  /** Values beyond a stated limit are mistakes, and told as such. */
  private void limit(Map<String, Item> map, String heading, int beyond, List<DatedValue> values) {
    if (!map.containsKey(heading)) {
      return;
    }
    String text = map.get(heading).text().orElse("");
    if (!text.matches(NUMBER)) {
      problem(map.get(heading), "`" + text + "` is no number", Written.numberHelp(text));
      return;
    }
    BigDecimal limit = new BigDecimal(text);
    for (int i = 0; i < values.size(); i++) {
      DatedValue value = values.get(i);
      if (Integer.signum(value.value().compareTo(limit)) == beyond) {
        problem(
            places.get(i),
            "`%s` from %s is %s than `%s`"
                .formatted(value.value(), value.from(), beyond > 0 ? "more" : "less", limit),
            "the parameter's " + heading + " is " + limit);
      }
    }
  }

  private Map<String, Item> mapOf(Item item, List<String> headings) {
    Map<String, Item> map = item.map().orElse(Map.of());
    if (item.map().isEmpty()) {
      problem(item, "a list of headings belongs here", "it has " + String.join(", ", headings));
    }
    map.forEach(
        (heading, value) -> {
          if (!headings.contains(heading)) {
            problems.add(
                new RuleProblem(
                    file.path(),
                    value.heading().line(),
                    value.heading().column(),
                    "unknown heading `" + heading + "`",
                    Nearest.suggest(heading, headings)));
          }
        });
    return map;
  }

  private String text(Item parent, Map<String, Item> map, String heading) {
    Optional<String> text = Optional.ofNullable(map.get(heading)).flatMap(Item::text);
    if (text.isEmpty() && misspelt(map, heading)) {
      return "";
    }
    if (text.isEmpty() || text.get().isBlank()) {
      boolean there = map.containsKey(heading);
      problem(
          map.getOrDefault(heading, parent),
          "`" + heading + "` " + (there ? "says nothing" : "is missing"),
          MISSING.getOrDefault(heading, ""));
    }
    return text.orElse("");
  }

  /** Whether an unknown heading, told already, is this one misspelt. */
  private static boolean misspelt(Map<String, Item> map, String heading) {
    List<String> known = VALUE_HEADINGS.contains(heading) ? VALUE_HEADINGS : HEADINGS;
    return map.keySet().stream()
        .filter(key -> !known.contains(key))
        .anyMatch(key -> Nearest.to(key, known).filter(heading::equals).isPresent());
  }

  private Optional<LocalDate> date(Item parent, Map<String, Item> map) {
    String text = text(parent, map, "from");
    if (text.isEmpty() || Written.isDate(text)) {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
    problem(map.get("from"), "`" + text + "` is no date", Written.dateHelp(text));
    return Optional.empty();
  }

  private Optional<BigDecimal> number(Item parent, Map<String, Item> map) {
    String text = text(parent, map, "value");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches(NUMBER)) {
      problem(
          map.get("value"),
          "`" + text + "` is no number",
          fraction ? Written.fractionHelp(text) : Written.numberHelp(text));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private void problem(Item at, String message, String help) {
    problems.add(new RuleProblem(file.path(), at.line(), at.column(), message, help));
  }
}
