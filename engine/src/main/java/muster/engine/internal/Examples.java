package muster.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import muster.engine.CheckProgress;
import muster.engine.InvalidRules;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.Stage;
import muster.engine.Trace.Step;
import muster.engine.facts.Fact;
import muster.engine.tables.YamlText;
import muster.engine.tables.YamlText.Item;

/**
 * The examples beside each rule: read whatever is wrong with the rules, and run on each rule alone,
 * on the facts, parameters and rows that an example states, so that editing a shipped number breaks
 * none of them.
 */
final class Examples {
  private static final List<String> HEADINGS = List.of("name", "given", "concludes");

  private final Reading reading;
  private final List<RuleProblem> problems;
  private final Map<String, List<Example>> examples = new TreeMap<>();
  private final Map<String, RuleFile> files = new TreeMap<>();

  /** Reads the examples of all rules; problems are added to the list. */
  Examples(Reading reading, List<RuleProblem> problems) {
    this.reading = reading;
    this.problems = problems;
    List<String> rules =
        reading.paths(".drl").stream()
            .map(p -> p.substring(0, p.length() - ".drl".length()))
            .toList();
    List<String> paths = reading.paths(BookReader.EXAMPLES);
    for (RuleFile file : reading.files()) {
      if (file.path().endsWith(BookReader.EXAMPLES)) {
        String rule = file.path().substring(0, file.path().length() - BookReader.EXAMPLES.length());
        files.put(rule, file);
        Guarded.read(file, problems, () -> read(rule, file));
        if (!rules.contains(rule)) {
          problem(
              file.path(), 0, 0, "there is no rule `" + rule + "`", Nearest.suggest(rule, rules));
        }
      }
    }
    for (String rule : rules) {
      boolean staged = Stage.find(rule.substring(0, Math.max(0, rule.indexOf('/')))).isPresent();
      if (staged && !paths.contains(rule + BookReader.EXAMPLES)) {
        problem(
            rule + ".drl",
            0,
            0,
            "the rule has no examples",
            "write them in `" + rule + BookReader.EXAMPLES + "`");
      }
    }
  }

  /** How many there are. */
  int count() {
    return examples.values().stream().mapToInt(List::size).sum();
  }

  /** Those of each rule that make sense, by the rule's name. */
  Map<String, List<Example>> sound() {
    Map<String, List<Example>> sound = new TreeMap<>();
    examples.forEach(
        (rule, all) -> sound.put(rule, all.stream().filter(Example::isSound).toList()));
    return sound;
  }

  private void read(String rule, RuleFile file) {
    Optional<Item> content = YamlText.read(file, problems);
    if (content.isPresent() && content.get().list().isEmpty()) {
      problem(
          file.path(),
          content.get().line(),
          content.get().column(),
          "a list of examples belongs here",
          "begin each example with `- name: …`, then `given:` and `concludes:`");
    }
    List<Item> items = content.flatMap(Item::list).orElse(List.of());
    List<Example> read = new ArrayList<>();
    Map<String, Item> names = new HashMap<>();
    for (Item item : items) {
      int before = problems.size();
      Map<String, Item> parts = headings(file, item);
      Records records = new Records(file, reading.vocabulary(), problems);
      List<Stated> given = records.stated(parts.get("given"));
      List<Record> facts = records.facts(given);
      List<Stated> expected = records.stated(parts.get("concludes"));
      boolean sound = problems.size() == before;
      String name = Optional.ofNullable(parts.get("name")).flatMap(Item::text).orElse("");
      Item twin = name.isEmpty() ? null : names.putIfAbsent(name, parts.get("name"));
      if (twin != null) {
        problem(
            file.path(),
            parts.get("name").line(),
            parts.get("name").column(),
            "`%s` is already the name of the example of line %d".formatted(name, twin.line()),
            "give each example a name of its own");
      }
      read.add(new Example(file.path(), item, name, given, facts, expected, sound));
    }
    examples.put(rule, read);
  }

  private Map<String, Item> headings(RuleFile file, Item item) {
    Map<String, Item> parts = item.map().orElse(Map.of());
    List<String> meant = new ArrayList<>(parts.keySet());
    for (String heading : parts.keySet()) {
      if (!HEADINGS.contains(heading)) {
        Nearest.to(heading, HEADINGS).ifPresent(meant::add);
        problem(
            file.path(),
            parts.get(heading).heading().line(),
            parts.get(heading).heading().column(),
            "an example has no `" + heading + "`",
            Nearest.suggest(heading, HEADINGS));
      }
    }
    for (String heading : HEADINGS) {
      boolean blank = parts.containsKey(heading) && parts.get(heading).value() == null;
      if (!meant.contains(heading) || blank) {
        problem(
            file.path(),
            blank ? parts.get(heading).heading().line() : item.line(),
            0,
            "the example has no `" + heading + "`",
            heading.equals("name")
                ? "say in a few words what it shows: `- name: …`"
                : "write `" + heading + ": []` for none");
      }
    }
    return parts;
  }

  /**
   * Runs the examples of some rules.
   *
   * @param session the rules, compiled
   * @param rules those to run
   * @param progress is told of each example before it is run
   */
  void run(Session session, List<RuleText> rules, CheckProgress progress) {
    for (RuleText rule : rules) {
      if (files.containsKey(rule.name())) {
        run(session, rule, progress);
      }
    }
  }

  private void run(Session session, RuleText rule, CheckProgress progress) {
    List<Example> all = examples.get(rule.name());
    boolean fired = false;
    boolean kept = false;
    for (Example example : all) {
      if (!example.isSound()) {
        fired = true; // what it would have done is not known, so nothing is said of it
        kept = true;
        continue;
      }
      progress.begins(rule.path(), example.name());
      int before = problems.size();
      List<Step> steps = steps(session, rule, example);
      fired |= !steps.isEmpty();
      kept |= steps.isEmpty();
      if (problems.size() == before) {
        compare(example, steps);
      }
    }
    String path = files.get(rule.name()).path();
    boolean readable = problems.stream().noneMatch(p -> p.path().equals(path) && p.line() > 0);
    if ((!fired || !kept) && (readable || !all.isEmpty())) {
      problem(
          path,
          0,
          0,
          fired
              ? "no example shows when the rule does not fire"
              : "the rule never fires: no example makes it",
          "it needs an example that fires and one that does not; begin each with `- name:`, then"
              + " `given:` and `concludes:`");
    }
  }

  private List<Step> steps(Session session, RuleText rule, Example example) {
    Predicate<RuleText> alone = r -> r.name().equals(rule.name());
    try {
      return session.run(
          rule.stage().part(),
          example.facts().stream().map(Fact.class::cast).toList(),
          alone,
          Map.of());
    } catch (InvalidRules e) {
      RuleProblem why = e.problems().get(0);
      problem(
          example.path(),
          example.at().line(),
          0,
          "the example fails: " + why.message(),
          why.help());
      return List.of();
    }
  }

  private void compare(Example example, List<Step> steps) {
    List<Record> found = new ArrayList<>(steps.stream().map(s -> (Record) s.conclusion()).toList());
    List<Stated> missing = new ArrayList<>();
    for (Stated one : example.expected()) {
      Optional<Record> match = found.stream().filter(one::matches).findFirst();
      match.ifPresentOrElse(found::remove, () -> missing.add(one));
    }
    if (missing.isEmpty() && found.isEmpty()) {
      return;
    }
    if (missing.size() == 1
        && found.size() == 1
        && missing.get(0).type() == found.get(0).getClass()) {
      differs(example, missing.get(0), found.get(0));
      return;
    }
    Item at = missing.isEmpty() ? example.at() : missing.get(0).at();
    problem(
        example.path(),
        at.line(),
        at.column(),
        "the example fails: expected %s, found %s"
            .formatted(
                missing.isEmpty()
                    ? example.expected().isEmpty() ? "nothing" : "nothing more"
                    : missing.stream().map(Stated::toString).collect(Collectors.joining(" and ")),
                found.isEmpty() ? "nothing" : Records.describe(found)),
        "mend the rule, or the example if the rule is right");
  }

  /** One conclusion of the right kind with other values: each of them is named. */
  private void differs(Example example, Stated expected, Record found) {
    List<String> values = expected.differing(found);
    Item at = expected.place(values.get(0));
    problem(
        example.path(),
        at.line(),
        at.column(),
        "the example fails: "
            + values.stream()
                .map(
                    v ->
                        "`%s` of the %s is expected to be `%s`, found `%s`"
                            .formatted(
                                v,
                                expected.type().getSimpleName(),
                                expected.values().get(v),
                                Components.value(found, v)))
                .collect(Collectors.joining("; ")),
        "mend the rule, or the example if the rule is right");
  }

  private void problem(String path, int line, int column, String message, String help) {
    problems.add(new RuleProblem(path, line, column, message, help));
  }
}
