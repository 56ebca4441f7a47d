package muster.engine.arithmetic;

import java.util.Collection;

/** Whole people split over services (method §2, shared people). */
public final class Splits {
  private Splits() {}

  /** How many each of {@code ways} gets when {@code people} are split evenly, rounded down. */
  public static int each(int people, int ways) {
    return people / ways;
  }

  /** How many are then placed nowhere. */
  public static int leftOver(int people, int ways) {
    return people % ways;
  }

  /** All of several groups together; 0 for none. */
  public static int total(Collection<?> groups) {
    return groups.stream().mapToInt(g -> ((Number) g).intValue()).sum();
  }

  /** Whether it is at least one person. */
  public static boolean any(int people) {
    return people > 0;
  }
}
