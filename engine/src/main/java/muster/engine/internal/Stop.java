package muster.engine.internal;

import muster.engine.AssessmentStopped;

/**
 * Whether one assessment is to be given up. It is, for all threads that work on it, once the thread
 * that asked for it has been interrupted. Asking costs next to nothing, so every loop over groups,
 * facts or conclusions asks at each turn.
 */
public final class Stop {
  private static final Stop NEVER = new Stop(null);

  private final Thread asking;
  private volatile boolean asked;

  private Stop(Thread asking) {
    this.asking = asking;
  }

  /** For what this thread asks for. */
  public static Stop withThisThread() {
    return new Stop(Thread.currentThread());
  }

  /** For what is brief, or is stopped in another way. */
  public static Stop never() {
    return NEVER;
  }

  /**
   * Goes on, or gives up.
   *
   * @throws AssessmentStopped when the assessment is to be given up
   */
  public void check() {
    if (isAsked()) {
      throw new AssessmentStopped();
    }
  }

  /** Remembered: waiting takes the interruption off a thread for a while. */
  private boolean isAsked() {
    if (!asked && asking != null && asking.isInterrupted()) {
      asked = true;
    }
    return asked;
  }

  /** Has all threads give up. */
  void ask() {
    asked = true;
  }
}
