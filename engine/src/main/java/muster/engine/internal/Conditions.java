package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.Part;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.Vocabulary;
import muster.engine.facts.AsAt;
import muster.engine.facts.OneOf;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Checks a rule's {@code when}: patterns on known facts, their fields bound or compared, {@code
 * not}, {@code exists} and {@code accumulate} over one pattern. Nothing else is a condition.
 */
final class Conditions {
  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "(?:(?<bind>\\$\\w+)\\s*:\\s*)?(?<field>\\w+)\\s*(?:(?<op>==|!=|<=|>=|<|>)\\s*(?<value>.+))?",
          Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"\\\\(]*)\"");
  private static final List<String> COUNTERS = List.of("collectList", "count");

  private final RuleFile file;
  private final Part part;
  private final Vocabulary vocabulary;
  private final List<RuleProblem> problems;
  private final Map<String, Variable> variables;
  private final List<String> uses;
  private final List<String> counts;
  private final List<String> words;
  private Set<String> earlier = Set.of();

  Conditions(
      RuleFile file,
      Part part,
      Vocabulary vocabulary,
      List<RuleProblem> problems,
      Map<String, Variable> variables,
      List<String> uses,
      List<String> counts,
      List<String> words) {
    this.file = file;
    this.part = part;
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.variables = variables;
    this.uses = uses;
    this.counts = counts;
    this.words = words;
  }

  void check(AndDescr conditions) {
    boolean anchored = false;
    for (BaseDescr condition : conditions.getDescrs()) {
      if (condition instanceof PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
          accumulate(accumulate);
        } else {
          pattern(pattern, anchored);
          anchored |= !isBounded(pattern);
        }
      } else if (condition instanceof NotDescr not && not.getDescrs().size() == 1) {
        inner(not.getDescrs().get(0));
      } else if (condition instanceof ExistsDescr exists && exists.getDescrs().size() == 1) {
        inner((BaseDescr) exists.getDescrs().get(0));
      } else {
        refuse(condition);
      }
    }
  }

  /** Facts of which there are only ever a few: they cannot make a join run away. */
  private static boolean isBounded(PatternDescr pattern) {
    return FactTypes.find(pattern.getObjectType())
        .map(t -> FactTypes.isPolicy(t) || t == AsAt.class)
        .orElse(false);
  }

  private void inner(BaseDescr inside) {
    if (inside instanceof PatternDescr pattern && pattern.getSource() == null) {
      Set<String> before = Set.copyOf(variables.keySet());
      pattern(pattern, true);
      settled(pattern);
      variables.keySet().retainAll(before);
    } else {
      refuse(inside);
    }
  }

  private void accumulate(AccumulateDescr accumulate) {
    BaseDescr input = accumulate.getInput();
    if (input instanceof AndDescr and && and.getDescrs().size() == 1) {
      input = and.getDescrs().get(0);
    }
    if (!(input instanceof PatternDescr pattern) || pattern.getSource() != null) {
      refuse(accumulate);
      return;
    }
    Set<String> before = Set.copyOf(variables.keySet());
    Map<String, Variable> results = new LinkedHashMap<>();
    pattern(pattern, true);
    settled(pattern);
    for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
      if (!COUNTERS.contains(call.getFunction())) {
        problem(
            accumulate,
            "`accumulate` cannot `" + call.getFunction() + "`",
            Nearest.suggest(call.getFunction(), COUNTERS));
      }
      for (String parameter : call.getParams()) {
        known(accumulate, parameter.strip());
      }
      Class<?> type = call.getFunction().equals("count") ? Long.class : List.class;
      results.put(call.getBind(), new Variable(type, ""));
    }
    variables.keySet().retainAll(before);
    results.forEach((name, variable) -> bind(accumulate, name, variable));
  }

  private void pattern(PatternDescr pattern, boolean joined) {
    Optional<Class<? extends Record>> type = FactTypes.find(pattern.getObjectType());
    if (type.isEmpty()) {
      problem(
          pattern,
          "there is no fact `" + pattern.getObjectType() + "`",
          Nearest.suggest(pattern.getObjectType(), FactTypes.names()));
      return;
    }
    if (!PartTypes.has(part, type.get())) {
      problem(
          pattern,
          "a rule of this folder is not given `" + pattern.getObjectType() + "`",
          "it is given " + String.join(", ", FactTypes.names(part)));
      return;
    }
    if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
      refuse(pattern);
      return;
    }
    if (!pattern.getAnnotationNames().isEmpty()) {
      refuse(pattern);
    }
    uses.add(pattern.getObjectType());
    earlier = Set.copyOf(variables.keySet());
    if (pattern.getIdentifier() != null) {
      bind(pattern, pattern.getIdentifier(), new Variable(type.get(), ""));
    }
    boolean keyed = isBounded(pattern);
    for (Object inside : pattern.getConstraint().getDescrs()) {
      if (inside instanceof ExprConstraintDescr constraint) {
        keyed |= constraint(type.get(), constraint);
      } else {
        refuse((BaseDescr) inside);
      }
    }
    if (joined && !keyed) {
      problem(
          pattern,
          "`" + pattern.getObjectType() + "` is not tied to the facts before it",
          "compare one of its fields with a variable, as in `force == $force`");
    }
  }

  /** Whether it ties the pattern to something by equality. */
  private boolean constraint(Class<? extends Record> type, ExprConstraintDescr constraint) {
    String text = constraint.getExpression().strip();
    Matcher parts = CONSTRAINT.matcher(text);
    if (!parts.matches()) {
      problem(
          constraint,
          "`" + text + "` is no comparison that a rule may make",
          "write `field == value`, or `$variable : field`, with commas between");
      return false;
    }
    Optional<RecordComponent> field = FactTypes.component(type, parts.group("field"));
    if (field.isEmpty()) {
      problem(
          constraint,
          "a %s has no `%s`".formatted(type.getSimpleName(), parts.group("field")),
          Nearest.suggest(parts.group("field"), FactTypes.components(type)));
      return false;
    }
    if (parts.group("bind") != null) {
      bind(constraint, parts.group("bind"), Variable.of(field.get()));
    }
    return parts.group("op") != null
        && compared(constraint, field.get(), parts.group("value").strip())
        && parts.group("op").equals("==");
  }

  /** Whether the value is a variable of an earlier pattern. */
  private boolean compared(ExprConstraintDescr at, RecordComponent field, String value) {
    Matcher word = WORD.matcher(value);
    if (word.matches()) {
      word(at, field, word.group(1));
      return false;
    }
    if (value.matches("\\$\\w+")) {
      return known(at, value) && alike(at, field, value) && earlier.contains(value);
    }
    boolean truth = value.equals("true") || value.equals("false");
    boolean yesNo = field.getType() == boolean.class || field.getType() == Boolean.class;
    if (!value.equals("null") && !(truth && yesNo)) {
      problem(
          at,
          "`" + field.getName() + "` cannot be compared with `" + value + "`",
          value.matches("-?[\\d.,]+")
              ? "numbers live in parameters and tables: join the one you mean"
              : "compare it with a variable, or a word in double quotes");
    }
    return false;
  }

  private boolean alike(ExprConstraintDescr at, RecordComponent field, String name) {
    Variable variable = variables.get(name);
    Variable compared = Variable.of(field);
    if (!variable.kind().equals(compared.kind())) {
      problem(
          at,
          "`%s` is %s and `%s` is %s"
              .formatted(field.getName(), compared.kind(), name, variable.kind()),
          "compare like with like");
      return false;
    }
    return true;
  }

  private void word(ExprConstraintDescr at, RecordComponent field, String word) {
    OneOf set = field.getAnnotation(OneOf.class);
    if (field.getType() != String.class) {
      problem(at, "`" + field.getName() + "` is no text", "leave the quotes out");
    } else if (set != null && vocabulary.has(set.value(), word)) {
      words.add(set.value() + "/" + word);
    } else if (set != null) {
      problem(
          at,
          "`%s` is no %s".formatted(word, set.value()),
          Nearest.suggest(word, vocabulary.words(set.value())));
    }
  }

  private boolean known(BaseDescr at, String variable) {
    if (variables.containsKey(variable)) {
      return true;
    }
    problem(
        at,
        "`" + variable + "` is not bound above",
        variables.isEmpty() ? "" : Nearest.suggest(variable, variables.keySet()));
    return false;
  }

  private void bind(BaseDescr at, String name, Variable variable) {
    if (variables.putIfAbsent(name, variable) != null) {
      problem(at, "`" + name + "` is bound twice", "give the second another name");
    }
  }

  /**
   * What is counted or missed must be settled before the stage begins: the rule book sees to it.
   */
  private void settled(PatternDescr pattern) {
    counts.add(pattern.getObjectType());
  }

  private void refuse(BaseDescr condition) {
    problem(
        condition,
        "this is no condition that a rule may have",
        "use patterns, `not`, `exists` and `accumulate` over one pattern each");
  }

  private void problem(BaseDescr at, String message, String help) {
    problems.add(
        new RuleProblem(
            file.path(),
            Math.max(0, at.getLine()),
            Math.max(0, at.getColumn() + 1),
            message,
            help));
  }
}
