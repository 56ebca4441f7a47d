package muster.engine.arithmetic;

/** Counts groups. */
public final class Subsets {
  private Subsets() {}

  /**
   * How many groups of {@code least} to {@code most} members can be made of {@code of}.
   *
   * @throws ArithmeticException when there are more than a long can hold
   */
  public static long count(int of, int least, int most) {
    long count = 0;
    for (int size = least; size <= Math.min(most, of); size++) {
      count = Math.addExact(count, choose(of, size));
    }
    return count;
  }

  private static long choose(int of, int size) {
    long ways = 1;
    for (int i = 1; i <= size; i++) {
      ways = Math.multiplyExact(ways, (long) (of - size + i)) / i;
    }
    return ways;
  }
}
