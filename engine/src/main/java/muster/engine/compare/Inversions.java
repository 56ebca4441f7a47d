package muster.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts pairs that stand the other way round in a second order. */
final class Inversions {
  private Inversions() {}

  /**
   * The number of pairs whose first ranks and whose second ranks differ in opposite directions.
   *
   * @param ranks of each thing, in the first order and in the second
   */
  static long count(List<int[]> ranks) {
    List<int[]> sorted = new ArrayList<>(ranks);
    // Within a tie of the first order the second one rises, so that no tie counts.
    sorted.sort(Comparator.<int[]>comparingInt(r -> r[0]).thenComparingInt(r -> r[1]));
    int[] second = sorted.stream().mapToInt(r -> r[1]).toArray();
    return sort(second, 0, second.length, new int[second.length]);
  }

  /** Merge sort, counting how often a later number is smaller than an earlier one. */
  private static long sort(int[] numbers, int from, int to, int[] spare) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = sort(numbers, from, middle, spare) + sort(numbers, middle, to, spare);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || (left < middle && numbers[left] <= numbers[right])) {
        spare[i] = numbers[left++];
      } else {
        spare[i] = numbers[right++];
        count += middle - left;
      }
    }
    System.arraycopy(spare, from, numbers, from, to - from);
    return count;
  }
}
