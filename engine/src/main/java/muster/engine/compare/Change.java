package muster.engine.compare;

/**
 * A value that is not the same on both sides. Numbers are the same where they agree at 9 decimals.
 *
 * @param what names it: a column of a row, or a part of a result with its parts after a slash, such
 *     as {@code contributions/savings}
 * @param before on the first side; null where it has none
 * @param after on the second side; null where it has none
 */
public record Change(String what, Object before, Object after) {
  /** By how much a number grew; NaN unless both sides are numbers. */
  public double growth() {
    return before instanceof Number a && after instanceof Number b
        ? b.doubleValue() - a.doubleValue()
        : Double.NaN;
  }
}
