package muster.engine;

/**
 * An assessment was given up because the thread that asked for it was interrupted; there is no
 * result. The thread stays interrupted, and the assessor is as good as before.
 */
public final class AssessmentStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Always with the same sentence: nothing is known but that it was stopped. */
  public AssessmentStopped() {
    super("The assessment was stopped before it had a result.");
  }
}
