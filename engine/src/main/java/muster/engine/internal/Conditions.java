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
  private static final List<String> COUNTERS = List.of("collectList", "count");

  private final Scope scope;
  private final Places places;
  private Set<String> earlier = Set.of();

  Conditions(Scope scope) {
    this.scope = scope;
    this.places = scope.places();
  }

  void check(AndDescr conditions) {
    if (conditions.getDescrs().isEmpty()) {
      problem(
          places.text().indexOf("when"),
          "the rule has no condition",
          "write a fact it looks at below `when`");
    }
    boolean anchored = false;
    for (BaseDescr condition : conditions.getDescrs()) {
      scope.reads(start(condition));
      if (condition instanceof PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
          accumulate(pattern, accumulate);
        } else {
          anchored |= !pattern(pattern, anchored);
        }
      } else if (condition instanceof NotDescr not
          && not.getAnnotationNames().isEmpty()
          && not.getDescrs().size() == 1) {
        inner(not.getDescrs().get(0));
      } else if (condition instanceof ExistsDescr exists && exists.getDescrs().size() == 1) {
        inner((BaseDescr) exists.getDescrs().get(0));
      } else {
        refuse(condition);
      }
    }
  }

  private void inner(BaseDescr inside) {
    if (inside instanceof PatternDescr pattern && pattern.getSource() == null) {
      Set<String> before = scope.variables();
      counted(pattern);
      scope.keep(before);
    } else {
      refuse(inside);
    }
  }

  private void accumulate(PatternDescr outer, AccumulateDescr accumulate) {
    BaseDescr input = accumulate.getInput();
    if (input instanceof AndDescr and && and.getDescrs().size() == 1) {
      input = and.getDescrs().get(0);
    }
    if (!(input instanceof PatternDescr pattern)
        || pattern.getSource() != null
        || !Shapes.isPlain(outer, accumulate)) {
      refuse(accumulate);
      return;
    }
    for (BaseDescr constraint : outer.getConstraint().getDescrs()) {
      problem(
          end(pattern),
          "`%s` does not belong in an `accumulate`".formatted(text(constraint)),
          "compare the result with a parameter below it: `Parameter(name == \"…\", value < $n)`");
    }
    Set<String> before = scope.variables();
    counted(pattern);
    int from = end(pattern);
    int to = end(accumulate);
    Map<String, Variable> results = collected(accumulate, from, to);
    scope.keep(before);
    results.forEach((name, variable) -> scope.result(name, variable, places.find(name, from, to)));
  }

  /** What an accumulate gives, by name; the functions stand between two offsets. */
  private Map<String, Variable> collected(AccumulateDescr accumulate, int from, int to) {
    Map<String, Variable> results = new LinkedHashMap<>();
    for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
      if (!COUNTERS.contains(call.getFunction())) {
        problem(
            places.find(call.getFunction(), from, to),
            "`accumulate` cannot `" + call.getFunction() + "`",
            Nearest.suggest(call.getFunction(), COUNTERS));
      }
      for (String parameter : call.getParams()) {
        scope.use(parameter.strip(), places.find(parameter.strip(), from, to));
      }
      if (call.getBind() == null) {
        problem(
            places.find(call.getFunction(), from, to),
            "the result of `" + call.getFunction() + "` has no name",
            "bind it: `$all : " + call.getFunction() + "(…)`");
        continue;
      }
      Class<?> type = call.getFunction().equals("count") ? Long.class : List.class;
      if (results.put(call.getBind(), new Variable(type, "")) != null) {
        problem(
            places.find(call.getBind(), from, to),
            "`" + call.getBind() + "` is bound twice",
            "give the second another name");
      }
    }
    return results;
  }

  private void counted(PatternDescr pattern) {
    pattern(pattern, true);
    if (pattern.getObjectType() != null) {
      scope.counted().add(pattern.getObjectType());
    }
  }

  /** Answers whether it fits one fact at most, so that whatever comes next is not joined to it. */
  private boolean pattern(PatternDescr pattern, boolean joined) {
    String fact = pattern.getObjectType();
    if (fact == null) { // a path such as `/evidence[age > 1]` instead of a fact's name
      problem(
          start(pattern),
          "a condition that begins with `/` is none that a rule may have",
          "begin it with a fact's name, or with `//` where it is a comment");
      unread(pattern);
      return false;
    }
    int at = places.find(fact, start(pattern), end(pattern));
    Optional<Class<? extends Record>> type = FactTypes.find(fact);
    if (type.isEmpty()) {
      problem(at, "there is no fact `" + fact + "`", Nearest.suggest(fact, FactTypes.names()));
      unread(pattern);
      return false;
    }
    if (!PartTypes.has(scope.part(), type.get())) {
      problem(
          at,
          "a rule of this folder is not given `" + fact + "`",
          "it is given " + String.join(", ", FactTypes.names(scope.part())));
      unread(pattern);
      return false;
    }
    if (!Shapes.isPlain(pattern)) {
      refuse(pattern);
      return false;
    }
    scope.facts().add(fact);
    earlier = scope.variables();
    if (pattern.getIdentifier() != null) {
      String name = pattern.getIdentifier();
      scope.bind(
          name, new Variable(type.get(), ""), places.find(name, start(pattern), end(pattern)));
    }
    Ties ties = new Ties(type.get());
    for (Object inside : pattern.getConstraint().getDescrs()) {
      if (inside instanceof ExprConstraintDescr constraint) {
        constraint(type.get(), constraint, ties);
      } else {
        refuse((BaseDescr) inside);
      }
    }
    if (joined && !ties.hold()) {
      problem(
          at,
          "`" + fact + "` is not tied to the facts before it",
          ties.isRow()
              ? "say which row: compare one of its fields with a variable or a word, by `==`"
              : "compare one of its fields with a variable, as in `force == $force`");
    }
    return ties.isSingle();
  }

  /** Binds the variables of a pattern whose fact is none, so that each is not told as unknown. */
  private void unread(PatternDescr pattern) {
    if (pattern.getIdentifier() != null) {
      scope.bind(pattern.getIdentifier(), Variable.UNKNOWN, start(pattern));
      scope.shown(List.of(pattern.getIdentifier()));
    }
    for (Object inside : pattern.getConstraint().getDescrs()) {
      if (inside instanceof ExprConstraintDescr constraint) {
        Matcher parts = CONSTRAINT.matcher(constraint.getExpression().strip());
        if (parts.matches() && parts.group("bind") != null) {
          scope.bind(parts.group("bind"), Variable.UNKNOWN, start(constraint));
          scope.shown(List.of(parts.group("bind")));
        }
      }
    }
  }

  private void constraint(Class<? extends Record> type, ExprConstraintDescr constraint, Ties ties) {
    String text = constraint.getExpression().strip();
    Matcher parts = CONSTRAINT.matcher(text);
    if (!parts.matches() || constraint.getType() != ExprConstraintDescr.Type.NAMED) {
      problem(
          start(constraint),
          "`" + text + "` is no comparison that a rule may make",
          Comparisons.meant(text));
      return;
    }
    String name = parts.group("field");
    int bindAt = start(constraint);
    int fieldAt =
        places.find(
            name,
            bindAt + (parts.group("bind") == null ? 0 : parts.group("bind").length()),
            end(constraint));
    Optional<RecordComponent> field = FactTypes.component(type, name);
    if (field.isEmpty()) {
      problem(
          fieldAt,
          "a %s has no `%s`".formatted(type.getSimpleName(), name),
          Nearest.suggest(name, FactTypes.components(type)));
      if (parts.group("bind") != null) {
        scope.bind(parts.group("bind"), Variable.UNKNOWN, bindAt);
      }
      scope.shown(parts.group("value") == null ? List.of() : List.of(parts.group("value").strip()));
      ties.add(String.valueOf(parts.group("op")), true, false);
      return;
    }
    scope.fields().add(type.getSimpleName() + "." + name);
    if (parts.group("bind") != null) {
      scope.bind(parts.group("bind"), Variable.of(field.get()), bindAt);
    }
    if (parts.group("op") == null) {
      return;
    }
    String value = parts.group("value").strip();
    int valueAt = Math.max(fieldAt, places.text().indexOf(value, fieldAt + name.length()));
    boolean equality = parts.group("op").equals("==") || parts.group("op").equals("!=");
    if (!equality && !Comparisons.hasOrder(Variable.of(field.get()).kind())) {
      problem(
          fieldAt + places.text().substring(fieldAt).indexOf(parts.group("op")),
          "`%s` is %s and has no order".formatted(name, Variable.of(field.get()).kind()),
          "compare it with == or !=");
      return;
    }
    boolean variable = new Compared(scope, earlier).check(field.get(), value, valueAt, equality);
    ties.add(parts.group("op"), variable, value.startsWith("\""));
  }

  private static String text(BaseDescr constraint) {
    return constraint instanceof ExprConstraintDescr expression
        ? expression.getExpression().strip()
        : "(…)";
  }

  private static int start(BaseDescr descr) {
    return Math.max(0, descr.getStartCharacter());
  }

  private int end(BaseDescr descr) {
    return Math.max(start(descr), Math.min(places.text().length(), descr.getEndCharacter() + 1));
  }

  private void refuse(BaseDescr condition) {
    problem(
        start(condition),
        "this is no condition that a rule may have",
        "use patterns, `not`, `exists` and `accumulate` over one pattern each");
  }

  private void problem(int at, String message, String help) {
    scope.problem(at, message, help);
  }
}
