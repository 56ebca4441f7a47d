package muster.engine.internal;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.engine.Nearest;
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
  private static final Set<Class<?>> FLAGS = Set.of(Flag.class, GroupFlag.class, ProjectFlag.class);
  private static final String SHAPE = "write `insert(new Flag($force, $service, \"…\"));`";
  private static final String INSERT = "insert";

  /** The action; empty, with the problems told, when it is anything else. */
  static Optional<Action> check(RuleDescr rule, Scope scope) {
    return new Checker(rule, scope).check();
  }

  private static final class Checker {
    private final Scope scope;
    private final String text;

    /** Where the action begins in the file. */
    private final int start;

    Checker(RuleDescr rule, Scope scope) {
      this.scope = scope;
      this.text = String.valueOf(rule.getConsequence());
      Places places = scope.places();
      int then = places.startOf(Math.max(1, rule.getConsequenceLine()));
      this.start = Math.max(then, places.text().indexOf(text, then));
    }

    Optional<Action> check() {
      if (text.isBlank()) {
        scope.problem(start, "the rule has no action", SHAPE);
        return Optional.empty();
      }
      ParseResult<BlockStmt> parsed = parse();
      if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
        unparsed(parsed);
        return Optional.empty();
      }
      BlockStmt block = parsed.getResult().get();
      if (block.getStatements().size() != 1
          || !(block.getStatement(0) instanceof ExpressionStmt statement)
          || !(statement.getExpression() instanceof MethodCallExpr call)
          || call.getScope().isPresent()
          || !call.getNameAsString().equals(INSERT)
          || call.getArguments().size() != 1
          || !(call.getArgument(0) instanceof ObjectCreationExpr creation)
          || creation.getAnonymousClassBody().isPresent()
          || creation.getScope().isPresent()) {
        other(block);
        return Optional.empty();
      }
      int told = scope.told();
      Optional<Action> action = conclusion(creation);
      if (scope.told() == told) {
        ActionNodes.odd(block)
            .ifPresent(odd -> problem(odd, "`" + odd + "` does not belong in an action", SHAPE));
      }
      return action;
    }

    private ParseResult<BlockStmt> parse() {
      return new JavaParser(new ParserConfiguration()).parseBlock("{" + text + "}");
    }

    private void unparsed(ParseResult<BlockStmt> parsed) {
      String bare = text.stripTrailing();
      if (!bare.endsWith(";")) {
        scope.problem(
            start + bare.length(), "the action does not end in `;`", "write `;` after it");
        return;
      }
      int at =
          parsed.getProblems().stream()
              .findFirst()
              .flatMap(Problem::getLocation)
              .flatMap(l -> l.getBegin().getRange())
              .map(r -> next(offset(r.begin.line, r.begin.column)))
              .orElse(start);
      scope.problem(
          at,
          "the action makes no sense at `" + Tokens.at(scope.places().text(), at) + "`",
          "look for a comma or an operator missing before it; " + SHAPE);
    }

    /** The parser tells the last word that made sense: the one after it did not. */
    private int next(int offset) {
      String all = scope.places().text();
      int at = offset + Tokens.at(all, offset).length();
      while (at < all.length() && Character.isWhitespace(all.charAt(at))) {
        at++;
      }
      return at;
    }

    private void other(BlockStmt block) {
      boolean misspelt =
          block.getStatements().size() == 1
              && block.getStatement(0) instanceof ExpressionStmt statement
              && statement.getExpression() instanceof MethodCallExpr call
              && call.getScope().isEmpty()
              && !call.getNameAsString().equals(INSERT)
              && Nearest.to(call.getNameAsString(), List.of(INSERT)).isPresent();
      Node at =
          block.getStatements().size() > 1
              ? block.getStatement(1)
              : block.getStatements().stream().map(Node.class::cast).findFirst().orElse(block);
      problem(
          at, "an action only adds one conclusion", misspelt ? "did you mean `insert`?" : SHAPE);
    }

    private Optional<Action> conclusion(ObjectCreationExpr creation) {
      String name = creation.getType().asString();
      Optional<Class<? extends Record>> type =
          FactTypes.find(name).filter(Conclusion.class::isAssignableFrom);
      if (type.isEmpty()) {
        problem(
            creation.getType(),
            "`" + name + "` is nothing a rule can conclude",
            Nearest.suggest(name, FactTypes.conclusions()));
        return Optional.empty();
      }
      if (!PartTypes.has(scope.part(), type.get())) {
        problem(
            creation.getType(),
            "a rule of this folder cannot conclude `" + name + "`",
            "it can conclude " + String.join(", ", FactTypes.conclusions(scope.part())));
        return Optional.empty();
      }
      List<Expression> arguments = creation.getArguments();
      RecordComponent[] components = type.get().getRecordComponents();
      Expressions expressions = new Expressions(scope, this::offset);
      if (arguments.size() != components.length) {
        arguments.forEach(expressions::kindOf);
        problem(
            creation.getType(),
            "a %s is made of %d values, not %d"
                .formatted(name, components.length, arguments.size()),
            "they are " + String.join(", ", FactTypes.components(type.get())));
        return Optional.empty();
      }
      String flag = "";
      for (int i = 0; i < components.length; i++) {
        expressions.fill(
            "`" + components[i].getName() + "`", components[i].getType(), arguments.get(i));
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
        scope.word(set.value(), word.asString(), offset(word) + 1);
      } else if (!(value instanceof NameExpr name)
          || scope
              .find(name.getNameAsString())
              .filter(v -> v.type() == Object.class || v.set().equals(set.value()))
              .isEmpty()) {
        if (value instanceof NameExpr unknown && scope.find(unknown.getNameAsString()).isEmpty()) {
          return; // told as not bound
        }
        problem(
            value,
            "`" + value + "` may be no " + set.value(),
            "write the " + set.value() + " in double quotes, or a variable that holds one");
      }
    }

    private int offset(Node node) {
      return node.getRange().map(r -> offset(r.begin.line, r.begin.column)).orElse(start);
    }

    /** The offset in the file of a place in the action as it was parsed, in braces. */
    private int offset(int line, int column) {
      if (line == 1) {
        return start + Math.max(0, column - 2);
      }
      int from = 0;
      for (int i = 1; i < line; i++) {
        from = text.indexOf('\n', from) + 1;
      }
      return start + Math.min(text.length(), from + column - 1);
    }

    private void problem(Node at, String message, String help) {
      scope.problem(offset(at), message, help);
    }
  }
}
