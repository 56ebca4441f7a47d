package muster.engine.arithmetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counts days. */
public final class Days {
  private Days() {}

  /** Whole days from one date to another; negative when the other comes first. */
  public static int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
