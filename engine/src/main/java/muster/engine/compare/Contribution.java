package muster.engine.compare;

/**
 * What one criterion contributes to a value, where it is not the same on both sides.
 *
 * @param criterion its word
 * @param points 0 to 100, on both sides; equal where they did not change
 * @param weight 0 to 1, on both sides; equal where it did not change
 * @param contribution points × weight, on both sides
 * @param cause why it changed
 */
public record Contribution(
    String criterion, Change points, Change weight, Change contribution, Cause cause) {

  /** Why a contribution changed. */
  public enum Cause {
    WEIGHT("its weight only"),
    POINTS("its points only"),
    BOTH("its weight and its points");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** The words used in output. */
    @Override
    public String toString() {
      return words;
    }
  }
}
