package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.engine.facts.OneOf;

/** Checks what a field is compared with: a variable, a word in quotes, true, false or null. */
final class Compared {
  private static final Pattern WORD = Pattern.compile("\"([^\"\\\\(]*)\"");

  private final Scope scope;
  private final Set<String> earlier;

  /** In a pattern; {@code earlier} names the variables of the patterns before it. */
  Compared(Scope scope, Set<String> earlier) {
    this.scope = scope;
    this.earlier = Set.copyOf(earlier);
  }

  /** Whether the value is a variable of an earlier pattern. */
  boolean check(RecordComponent field, String value, int at, boolean equality) {
    Matcher word = WORD.matcher(value);
    if (word.matches()) {
      word(field, word.group(1), at);
      return false;
    }
    if (value.matches("\\$\\w+")) {
      Optional<Variable> variable = scope.use(value, at);
      return variable.isPresent()
          && alike(field, value, variable.get(), at)
          && earlier.contains(value);
    }
    if (value.matches("\"[^\"\\\\]*\"")) { // Drools takes what looks like a call for one
      scope.problem(
          at + value.indexOf('('),
          "a word in a condition holds no `(`",
          "bind it and compare it with a variable, or name another field");
      return false;
    }
    boolean truth = value.equals("true") || value.equals("false");
    boolean yesNo = field.getType() == boolean.class || field.getType() == Boolean.class;
    boolean absent = value.equals("null") && !field.getType().isPrimitive() && equality;
    if (!absent && !(truth && yesNo)) {
      scope.problem(
          at, Comparisons.cannot(field.getName(), value), Comparisons.instead(field, value));
    }
    return false;
  }

  private boolean alike(RecordComponent field, String name, Variable variable, int at) {
    Variable compared = Variable.of(field);
    if (!variable.isLike(compared)) {
      scope.problem(
          at,
          "`%s` is %s and `%s` is %s"
              .formatted(field.getName(), compared.kind(), name, variable.kind()),
          "compare like with like");
      return false;
    }
    return true;
  }

  private void word(RecordComponent field, String word, int at) {
    OneOf set = field.getAnnotation(OneOf.class);
    if (field.getType() != String.class) {
      String kind = Variable.of(field).kind();
      scope.problem(
          at,
          "`%s` is no text but %s".formatted(field.getName(), kind),
          kind.equals("a number")
              ? "numbers live in parameters and tables: join the one you mean"
              : "leave the quotes out");
    } else if (set != null) {
      scope.word(set.value(), word, at + 1);
    }
  }
}
