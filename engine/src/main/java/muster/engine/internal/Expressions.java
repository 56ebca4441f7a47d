package muster.engine.internal;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import muster.engine.Nearest;

/** Checks the values that an action is made of, and what each of them is. */
final class Expressions {
  private static final Set<BinaryExpr.Operator> ARITHMETIC =
      EnumSet.of(
          BinaryExpr.Operator.PLUS,
          BinaryExpr.Operator.MINUS,
          BinaryExpr.Operator.MULTIPLY,
          BinaryExpr.Operator.DIVIDE);

  private final Scope scope;
  private final ToIntFunction<Node> offset;

  /** Values of a rule; {@code offset} says where in its file a value stands. */
  Expressions(Scope scope, ToIntFunction<Node> offset) {
    this.scope = scope;
    this.offset = offset;
  }

  /** Checks a value that something is to hold; {@code name} is how a message calls it. */
  void fill(String name, Class<?> wanted, Expression value) {
    Variable given = kindOf(value);
    Variable target = new Variable(wanted, "");
    if (!given.isLike(target)) {
      problem(
          value,
          "%s is %s and `%s` is %s".formatted(name, target.kind(), value, given.kind()),
          "give it " + target.kind());
    } else if (Fitting.isWhole(wanted) && Fitting.isFraction(given.type())) {
      problem(
          value,
          "%s is a whole number and `%s` may have a fraction".formatted(name, value),
          "give it a whole number");
    } else if (!Fitting.fits(given.type(), wanted)) {
      problem(
          value,
          "%s cannot take `%s`, which is %s".formatted(name, value, Fitting.kind(given.type())),
          Fitting.instead(given.type(), wanted));
    }
  }

  /** What a value is; whatever is wrong in it is told. */
  Variable kindOf(Expression value) {
    if (value instanceof NameExpr name) {
      return scope.use(name.getNameAsString(), offset.applyAsInt(name)).orElse(Variable.UNKNOWN);
    }
    if (value instanceof EnclosedExpr enclosed) {
      return kindOf(enclosed.getInner());
    }
    if (value instanceof BinaryExpr binary && ARITHMETIC.contains(binary.getOperator())) {
      return arithmetic(binary);
    }
    if (value instanceof MethodCallExpr call) {
      return function(call);
    }
    if (value instanceof StringLiteralExpr) {
      return new Variable(String.class, "");
    }
    if (value instanceof BooleanLiteralExpr) {
      return new Variable(boolean.class, "");
    }
    problem(
        value,
        "`" + value + "` does not belong in an action",
        "use variables, words, + - * / and the functions of the guide; numbers live in"
            + " parameters and tables");
    return Variable.UNKNOWN;
  }

  private Variable arithmetic(BinaryExpr binary) {
    Variable left = kindOf(binary.getLeft());
    Variable right = kindOf(binary.getRight());
    boolean joins = binary.getOperator() == BinaryExpr.Operator.PLUS;
    if (joins && (left.type() == String.class || right.type() == String.class)) {
      return new Variable(String.class, "");
    }
    boolean leftSound = number(binary.getLeft(), left);
    boolean rightSound = number(binary.getRight(), right);
    if (!leftSound || !rightSound || left.type() == Object.class || right.type() == Object.class) {
      return Variable.UNKNOWN;
    }
    if (Fitting.isFraction(left.type()) || Fitting.isFraction(right.type())) {
      return new Variable(double.class, "");
    }
    if (binary.getOperator() == BinaryExpr.Operator.DIVIDE) {
      problem(
          binary,
          "`%s` divides two whole numbers and drops what is left over".formatted(binary),
          "divide by a number with a fraction, such as a parameter's value; `Splits.each` is for"
              + " whole shares");
    }
    boolean whole = Fitting.fits(left.type(), int.class) && Fitting.fits(right.type(), int.class);
    return new Variable(whole ? int.class : long.class, "");
  }

  private boolean number(Expression value, Variable given) {
    if (Fitting.isCalculable(given.type())) {
      return true;
    }
    boolean exact = Fitting.isFraction(given.type());
    problem(
        value,
        "`%s` is %s and cannot be calculated with".formatted(value, Fitting.kind(given.type())),
        exact ? Fitting.instead(given.type(), double.class) : "calculate with numbers");
    return false;
  }

  private Variable function(MethodCallExpr call) {
    String called = call.getScope().map(s -> s + ".").orElse("") + call.getNameAsString();
    List<Method> all =
        FactTypes.FUNCTIONS.stream()
            .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
            .filter(m -> Modifier.isPublic(m.getModifiers()))
            .toList();
    Optional<Method> function = all.stream().filter(m -> name(m).equals(called)).findFirst();
    if (function.isEmpty()) {
      problem(
          call,
          "there is no function `" + called + "`",
          Nearest.suggest(called, all.stream().map(Expressions::name).distinct().toList()));
      call.getArguments().forEach(this::kindOf);
      return Variable.UNKNOWN;
    }
    arguments(call, called, function.get());
    return new Variable(function.get().getReturnType(), "");
  }

  private void arguments(MethodCallExpr call, String called, Method function) {
    Class<?>[] types = function.getParameterTypes();
    int given = call.getArguments().size();
    boolean open = function.isVarArgs();
    if (open ? given < types.length - 1 : given != types.length) {
      problem(
          call,
          "`%s` takes %d values%s, not %d"
              .formatted(
                  called, open ? types.length - 1 : types.length, open ? " or more" : "", given),
          "look it up in the rule guide");
      call.getArguments().forEach(this::kindOf);
      return;
    }
    for (int i = 0; i < given; i++) {
      Class<?> wanted =
          open && i >= types.length - 1 ? types[types.length - 1].getComponentType() : types[i];
      fill("value " + (i + 1) + " of `" + called + "`", wanted, call.getArgument(i));
    }
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private void problem(Node at, String message, String help) {
    scope.problem(offset.applyAsInt(at), message, help);
  }
}
