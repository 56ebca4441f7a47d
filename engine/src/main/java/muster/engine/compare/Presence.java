package muster.engine.compare;

import java.util.Locale;

/** On which of the two sides something is. */
public enum Presence {
  /** On both. */
  CHANGED,
  /** On the second only. */
  ENTERED,
  /** On the first only. */
  LEFT;

  /** The word used in output. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
