package muster.engine.facts;

/** How a row was come by, strongest first (dataset format, {@code basis}). */
public enum Basis {
  /** Printed in a cited document. */
  PUBLISHED,
  /** Calculated from published figures as its source says. */
  DERIVED,
  /** Made up to show the method; said wherever its result is shown. */
  ILLUSTRATIVE;

  /** The weaker of two bases; null (a row whose file has no basis) leaves the other as it is. */
  public static Basis weaker(Basis a, Basis b) {
    if (a == null) {
      return b;
    }
    return b == null || a.compareTo(b) >= 0 ? a : b;
  }

  /** The word used in files and output. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
