package muster.engine.compare;

import java.util.List;

/**
 * How one order differs between the two sides. Only what has a rank is counted; equal ranks are no
 * order.
 *
 * @param kind of what
 * @param before how many have a rank on the first side
 * @param after how many have a rank on the second side
 * @param up how many have a smaller rank number on the second side
 * @param down how many have a larger one
 * @param swapped how many pairs stand the other way round
 * @param entered how many have a rank on the second side only
 * @param notable those of the pairs that touch the top ten, the highest placed first, at most
 *     {@value Rankings#NOTABLE}
 * @param enteredTop ids that entered the top ten, by their new rank
 * @param leftTop ids that left the top ten, by their old rank
 */
public record Ranking(
    Kind kind,
    int before,
    int after,
    int up,
    int down,
    long swapped,
    int entered,
    List<Swap> notable,
    List<String> enteredTop,
    List<String> leftTop) {
  public Ranking {
    notable = List.copyOf(notable);
    enteredTop = List.copyOf(enteredTop);
    leftTop = List.copyOf(leftTop);
  }

  /** Whether the order is the same and of the same things. */
  public boolean isSame() {
    return up == 0 && down == 0 && before == after && swapped == 0 && entered == 0;
  }

  /**
   * Two that changed places.
   *
   * @param fell id of the one that stood above the other on the first side and below it on the
   *     second
   * @param rose id of the other
   * @param fellFrom rank
   * @param fellTo rank
   * @param roseFrom rank
   * @param roseTo rank
   */
  public record Swap(
      String fell, String rose, int fellFrom, int fellTo, int roseFrom, int roseTo) {}
}
