package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.Nearest;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.Trace.Step;
import muster.engine.facts.Fact;
import muster.engine.tables.YamlText;
import muster.engine.tables.YamlText.Item;

/**
 * Runs the examples beside each rule: the rule alone, on the facts, parameters and rows the example
 * states, so that editing a shipped number breaks none of them.
 */
public final class Examples {
  private static final List<String> HEADINGS = List.of("name", "given", "concludes");

  private final RuleBook book;
  private final Session session;
  private final List<RuleProblem> problems;

  /** Of a rule book, whose rules the session runs; problems are added to the list. */
  public Examples(RuleBook book, Session session, List<RuleProblem> problems) {
    this.book = book;
    this.session = session;
    this.problems = problems;
  }

  /** Runs them all and says how many there were. */
  public int run() {
    Map<String, RuleFile> files = new TreeMap<>();
    for (RuleFile file : book.files()) {
      if (file.path().endsWith(BookReader.EXAMPLES)) {
        String rule = file.path().substring(0, file.path().length() - BookReader.EXAMPLES.length());
        files.put(rule, file);
      }
    }
    int count = 0;
    for (RuleText rule : book.rules()) {
      RuleFile file = files.remove(rule.name());
      if (file == null) {
        problem(
            rule.path(),
            0,
            "the rule has no examples",
            "write them in `" + rule.name() + BookReader.EXAMPLES + "`");
      } else {
        count += run(rule, file);
      }
    }
    List<String> names = book.rules().stream().map(RuleText::name).toList();
    files.forEach(
        (name, file) ->
            problem(
                file.path(), 0, "there is no rule `" + name + "`", Nearest.suggest(name, names)));
    return count;
  }

  private int run(RuleText rule, RuleFile file) {
    List<Item> items = YamlText.read(file, problems).flatMap(Item::list).orElse(List.of());
    boolean fired = false;
    boolean kept = false;
    for (Item item : items) {
      int before = problems.size();
      Map<String, Item> parts = headings(file, item);
      Records records = new Records(file, book.vocabulary(), problems);
      List<Record> given = records.facts(parts.get("given"));
      List<Records.Expected> expected = records.expected(parts.get("concludes"));
      if (problems.size() == before) {
        List<Step> steps = steps(rule, file, item, given);
        fired |= !steps.isEmpty();
        kept |= steps.isEmpty();
        if (problems.size() == before) {
          compare(file, item, expected, steps);
        }
      }
    }
    if (items.isEmpty() || !fired || !kept) {
      problem(
          file.path(),
          0,
          "the rule needs an example that fires and one that does not",
          "begin each with `- name:`, then `given:` and `concludes:`");
    }
    return items.size();
  }

  private List<Step> steps(RuleText rule, RuleFile file, Item item, List<Record> given) {
    try {
      return session.run(
          rule.stage().part(),
          given.stream().map(Fact.class::cast).toList(),
          r -> r.name().equals(rule.name()),
          Map.of());
    } catch (InvalidRules e) {
      RuleProblem why = e.problems().get(0);
      problem(file.path(), item.line(), "the example fails: " + why.message(), why.help());
      return List.of();
    }
  }

  private Map<String, Item> headings(RuleFile file, Item item) {
    Map<String, Item> parts = item.map().orElse(Map.of());
    for (String heading : parts.keySet()) {
      if (!HEADINGS.contains(heading)) {
        problem(
            file.path(),
            parts.get(heading).heading().line(),
            "an example has no `" + heading + "`",
            Nearest.suggest(heading, HEADINGS));
      }
    }
    for (String heading : HEADINGS) {
      if (!parts.containsKey(heading)) {
        problem(
            file.path(),
            item.line(),
            "the example has no `" + heading + "`",
            "every example has " + String.join(", ", HEADINGS));
      }
    }
    return parts;
  }

  private void compare(
      RuleFile file, Item item, List<Records.Expected> expected, List<Step> steps) {
    List<Record> found = new ArrayList<>(steps.stream().map(s -> (Record) s.conclusion()).toList());
    List<String> missing = new ArrayList<>();
    for (Records.Expected one : expected) {
      Optional<Record> match = found.stream().filter(one::matches).findFirst();
      match.ifPresentOrElse(found::remove, () -> missing.add(one.toString()));
    }
    if (!missing.isEmpty() || !found.isEmpty()) {
      problem(
          file.path(),
          item.line(),
          "the example fails: expected %s, found %s"
              .formatted(
                  missing.isEmpty() ? "nothing more" : String.join(" and ", missing),
                  found.isEmpty() ? "nothing" : Records.describe(found)),
          "mend the rule, or the example if the rule is right");
    }
  }

  private void problem(String path, int line, String message, String help) {
    problems.add(new RuleProblem(path, line, 0, message, help));
  }
}
