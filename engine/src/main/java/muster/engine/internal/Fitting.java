package muster.engine.internal;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;

/** Whether a value of one Java type may stand where the compiler of actions wants another. */
final class Fitting {
  private static final String EXACT =
      "it can be compared and shown in the sentence; calculate with a whole number or a fraction";

  private Fitting() {}

  /** Whether it may; a type that is not known fits everywhere, since it has been told already. */
  static boolean fits(Class<?> given, Class<?> wanted) {
    if (given == Object.class || wanted.isAssignableFrom(given)) {
      return true;
    }
    Class<?> bare = bare(given);
    if (!wanted.isPrimitive()) {
      return given.isPrimitive() && bare(wanted) == given;
    }
    return bare == wanted
        || (wanted == double.class && (bare == int.class || bare == long.class))
        || (wanted == long.class && bare == int.class);
  }

  /** Whether the signs of arithmetic take it. */
  static boolean isCalculable(Class<?> type) {
    return type == Object.class || fits(type, double.class);
  }

  /** Whether it has no fraction. */
  static boolean isWhole(Class<?> type) {
    return bare(type) == int.class || bare(type) == long.class;
  }

  /** Whether it may have a fraction. */
  static boolean isFraction(Class<?> type) {
    return bare(type) == double.class || type == BigDecimal.class;
  }

  /** What it is, in a rule author's words that keep apart what the compiler keeps apart. */
  static String kind(Class<?> type) {
    if (bare(type) == long.class) {
      return "a count";
    }
    if (type == BigDecimal.class) {
      return "an exact decimal";
    }
    return isWhole(type) ? "a whole number" : Variable.kind(type);
  }

  /** What to write instead of a value of a type that does not fit. */
  static String instead(Class<?> given, Class<?> wanted) {
    if (given == BigDecimal.class) {
      return EXACT;
    }
    return bare(given) == long.class
        ? "give it a whole number of a fact; a count can be calculated with and shown"
        : "give it " + kind(wanted);
  }

  private static Class<?> bare(Class<?> type) {
    return MethodType.methodType(type).unwrap().returnType();
  }
}
