package muster.engine.internal;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.engine.Nearest;
import muster.engine.Part;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.Vocabulary;
import muster.engine.facts.OneOf;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Flag;
import muster.engine.findings.GroupFlag;
import muster.engine.findings.ProjectFlag;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a rule's {@code then} may be: one {@code insert} of one known conclusion, made of variables,
 * words, arithmetic and the listed functions. Whatever is not on this list is refused.
 *
 * @param concludes the conclusion
 * @param flag the flag it raises; empty when it raises none
 */
record Action(Class<? extends Record> concludes, String flag) {
  private static final Set<BinaryExpr.Operator> ARITHMETIC =
      EnumSet.of(
          BinaryExpr.Operator.PLUS,
          BinaryExpr.Operator.MINUS,
          BinaryExpr.Operator.MULTIPLY,
          BinaryExpr.Operator.DIVIDE);
  private static final Set<Class<?>> FLAGS = Set.of(Flag.class, GroupFlag.class, ProjectFlag.class);
  private static final String SHAPE = "write `insert(new Flag($force, $service, \"…\"));`";

  /** The action; empty, with the problems told, when it is anything else. */
  static Optional<Action> check(
      RuleFile file,
      Part part,
      RuleDescr rule,
      Map<String, Variable> variables,
      Vocabulary vocabulary,
      List<String> words,
      List<RuleProblem> problems) {
    return new Checker(file, part, rule, variables, vocabulary, words, problems).check();
  }

  private static final class Checker {
    private final RuleFile file;
    private final Part part;
    private final RuleDescr rule;
    private final Map<String, Variable> variables;
    private final Vocabulary vocabulary;
    private final List<String> words;
    private final List<RuleProblem> problems;

    Checker(
        RuleFile file,
        Part part,
        RuleDescr rule,
        Map<String, Variable> variables,
        Vocabulary vocabulary,
        List<String> words,
        List<RuleProblem> problems) {
      this.file = file;
      this.part = part;
      this.rule = rule;
      this.variables = variables;
      this.vocabulary = vocabulary;
      this.words = words;
      this.problems = problems;
    }

    Optional<Action> check() {
      ParseResult<BlockStmt> parsed =
          new JavaParser(new ParserConfiguration()).parseBlock("{" + rule.getConsequence() + "}");
      if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
        problem(null, "the action makes no sense", SHAPE);
        return Optional.empty();
      }
      BlockStmt block = parsed.getResult().get();
      if (block.getStatements().size() != 1
          || !(block.getStatement(0) instanceof ExpressionStmt statement)
          || !(statement.getExpression() instanceof MethodCallExpr call)
          || call.getScope().isPresent()
          || !call.getNameAsString().equals("insert")
          || call.getArguments().size() != 1
          || !(call.getArgument(0) instanceof ObjectCreationExpr creation)
          || creation.getAnonymousClassBody().isPresent()
          || creation.getScope().isPresent()) {
        problem(block, "an action only adds one conclusion", SHAPE);
        return Optional.empty();
      }
      return conclusion(creation);
    }

    private Optional<Action> conclusion(ObjectCreationExpr creation) {
      String name = creation.getType().asString();
      Optional<Class<? extends Record>> type =
          FactTypes.find(name).filter(Conclusion.class::isAssignableFrom);
      if (type.isEmpty()) {
        problem(
            creation,
            "`" + name + "` is nothing a rule can conclude",
            Nearest.suggest(name, FactTypes.conclusions()));
        return Optional.empty();
      }
      if (!PartTypes.has(part, type.get())) {
        problem(
            creation,
            "a rule of this folder cannot conclude `" + name + "`",
            "it can conclude " + String.join(", ", FactTypes.conclusions(part)));
        return Optional.empty();
      }
      List<Expression> arguments = creation.getArguments();
      RecordComponent[] components = type.get().getRecordComponents();
      if (arguments.size() != components.length) {
        problem(
            creation,
            "a %s is made of %d values, not %d"
                .formatted(name, components.length, arguments.size()),
            "they are " + String.join(", ", FactTypes.components(type.get())));
        return Optional.empty();
      }
      String flag = "";
      for (int i = 0; i < components.length; i++) {
        expression(arguments.get(i));
        closed(arguments.get(i), components[i]);
        if (FLAGS.contains(type.get()) && arguments.get(i) instanceof StringLiteralExpr word) {
          flag = word.asString();
        }
      }
      return Optional.of(new Action(type.get(), flag));
    }

    /** A closed set takes one of its words, or a variable that holds one; nothing put together. */
    private void closed(Expression value, RecordComponent component) {
      OneOf set = component.getAnnotation(OneOf.class);
      if (set == null) {
        return;
      }
      if (value instanceof StringLiteralExpr word) {
        if (vocabulary.has(set.value(), word.asString())) {
          words.add(set.value() + "/" + word.asString());
        } else {
          problem(
              word,
              "`%s` is no %s".formatted(word.asString(), set.value()),
              Nearest.suggest(word.asString(), vocabulary.words(set.value())));
        }
      } else if (!(value instanceof NameExpr name)
          || !variables.containsKey(name.getNameAsString())
          || !variables.get(name.getNameAsString()).set().equals(set.value())) {
        problem(
            value,
            "`" + value + "` may be no " + set.value(),
            "write the " + set.value() + " in double quotes, or a variable that holds one");
      }
    }

    private void expression(Expression expression) {
      if (expression instanceof NameExpr name) {
        if (!variables.containsKey(name.getNameAsString())) {
          problem(
              name,
              "`" + name + "` is not bound above",
              Nearest.suggest(name.getNameAsString(), variables.keySet()));
        }
      } else if (expression instanceof EnclosedExpr enclosed) {
        expression(enclosed.getInner());
      } else if (expression instanceof BinaryExpr binary
          && ARITHMETIC.contains(binary.getOperator())) {
        expression(binary.getLeft());
        expression(binary.getRight());
      } else if (expression instanceof MethodCallExpr call) {
        function(call);
      } else if (!(expression instanceof StringLiteralExpr)
          && !(expression instanceof BooleanLiteralExpr)) {
        problem(
            expression,
            "`" + expression + "` does not belong in an action",
            "use variables, words, + - * / and the functions of the guide; numbers live in"
                + " parameters and tables");
      }
    }

    private void function(MethodCallExpr call) {
      String called = call.getScope().map(s -> s + ".").orElse("") + call.getNameAsString();
      List<String> known =
          FactTypes.FUNCTIONS.stream()
              .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
              .filter(m -> java.lang.reflect.Modifier.isPublic(m.getModifiers()))
              .map(Checker::name)
              .distinct()
              .toList();
      if (!known.contains(called)) {
        problem(call, "there is no function `" + called + "`", Nearest.suggest(called, known));
      }
      call.getArguments().forEach(this::expression);
    }

    private static String name(Method method) {
      return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private void problem(Node at, String message, String help) {
      int offset = at == null ? 0 : at.getRange().map(r -> r.begin.line - 1).orElse(0);
      int column = at == null || offset == 0 ? 0 : at.getRange().map(r -> r.begin.column).orElse(0);
      problems.add(new RuleProblem(file.path(), line(offset), column, message, help));
    }

    /**
     * The parser says where {@code then} stands; the action's first line may be that one or the
     * next.
     */
    private int line(int offset) {
      String consequence = String.valueOf(rule.getConsequence());
      String[] lines = file.text().split("\n", -1);
      int then = rule.getConsequenceLine();
      boolean onNext =
          then >= 1
              && then <= lines.length
              && lines[then - 1].strip().equals("then")
              && !consequence.startsWith("\n");
      return then + (onNext ? 1 : 0) + offset;
    }
  }
}
