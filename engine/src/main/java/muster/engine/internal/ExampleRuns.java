package muster.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.Trace.Step;
import muster.engine.facts.Fact;
import muster.engine.facts.Parameter;
import muster.engine.tables.Curve;
import muster.engine.tables.CurvePoint;
import muster.engine.tables.YamlText;
import muster.engine.tables.YamlText.Item;

/** The examples of a rule book, run to see what they exercise; that they hold is checked before. */
public final class ExampleRuns {
  private final RuleBook book;
  private final Session session;
  private final Map<String, List<Ran>> runs = new LinkedHashMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private record Ran(RuleText rule, List<Fact> given, List<Step> steps, Mentions mentions) {}

  private ExampleRuns(RuleBook book, Session session) {
    this.book = book;
    this.session = session;
  }

  /**
   * Those of a rule book, whose rules the session runs.
   *
   * @throws InvalidRules when an example makes no sense
   */
  public static ExampleRuns of(RuleBook book, Session session) {
    ExampleRuns runs = new ExampleRuns(book, session);
    Map<String, RuleFile> files = new LinkedHashMap<>();
    book.files().forEach(file -> files.put(file.path(), file));
    for (RuleText rule : book.rules()) {
      Optional.ofNullable(files.get(rule.name() + BookReader.EXAMPLES))
          .ifPresent(file -> runs.run(rule, file));
    }
    if (!runs.problems.isEmpty()) {
      throw new InvalidRules(runs.problems);
    }
    return runs;
  }

  private void run(RuleText rule, RuleFile file) {
    for (Item item : YamlText.read(file, problems).flatMap(Item::list).orElse(List.of())) {
      Item stated = item.map().orElse(Map.of()).get("given");
      List<Fact> given =
          new Records(file, book.vocabulary(), problems)
              .facts(stated).stream().map(Fact.class::cast).toList();
      List<Step> steps = run(rule, given);
      runs.computeIfAbsent(rule.name(), name -> new ArrayList<>())
          .add(new Ran(rule, given, steps, Mentions.of(steps)));
    }
  }

  private List<Step> run(RuleText rule, List<Fact> given) {
    return session.run(rule.stage().part(), given, r -> r.name().equals(rule.name()), Map.of());
  }

  /** Whether a rule fires in one of its examples. */
  public boolean fires(RuleText rule) {
    return of(rule).stream().anyMatch(ran -> !ran.steps.isEmpty());
  }

  /** Whether a rule does not fire in one of its examples. */
  public boolean keepsQuiet(RuleText rule) {
    return of(rule).stream().anyMatch(ran -> ran.steps.isEmpty());
  }

  private List<Ran> of(RuleText rule) {
    return runs.getOrDefault(rule.name(), List.of());
  }

  /**
   * Whether an example states a row or value as the rule book has it and its rule cites it or
   * concludes its word; of a row that says nothing but its word, whether it concludes that; of a
   * curve's point, whether the rule would conclude otherwise without it.
   */
  public boolean exercise(PolicyLines.Line line) {
    return runs.values().stream().flatMap(List::stream).anyMatch(ran -> exercises(ran, line));
  }

  private boolean exercises(Ran ran, PolicyLines.Line line) {
    boolean concluded = ran.mentions.words().contains(line.word());
    return (concluded && line.mereWord())
        || ran.given.stream()
            .filter(fact -> isSame(fact, line.fact()))
            .anyMatch(fact -> concluded || ran.mentions.keys().contains(fact.key()))
        || (line.fact() instanceof CurvePoint point && isMissed(point, ran));
  }

  /** An example need not say from when on a parameter has its value. */
  private static boolean isSame(Fact stated, Fact shipped) {
    if (stated instanceof Parameter one && shipped instanceof Parameter other) {
      return one.name().equals(other.name()) && one.value() == other.value();
    }
    return stated.equals(shipped);
  }

  private boolean isMissed(CurvePoint point, Ran ran) {
    List<Fact> without = new ArrayList<>();
    for (Fact fact : ran.given) {
      without.add(fact instanceof Curve curve ? without(point, curve) : fact);
    }
    return !without.equals(ran.given) && !run(ran.rule, without).equals(ran.steps);
  }

  /** The curve itself where it has no such point, or would be no curve without it. */
  private static Curve without(CurvePoint point, Curve curve) {
    int at = curve.amounts().indexOf(point.at());
    if (!curve.curve().equals(point.curve())
        || at < 0
        || curve.points().get(at) != point.points()
        || curve.amounts().size() < 3) {
      return curve;
    }
    List<Double> amounts = new ArrayList<>(curve.amounts());
    List<Double> points = new ArrayList<>(curve.points());
    amounts.remove(at);
    points.remove(at);
    return new Curve(curve.curve(), amounts, points);
  }
}
