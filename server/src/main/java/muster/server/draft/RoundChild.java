package muster.server.draft;

import java.io.IOException;

/**
 * The process that assesses one round by a rule book whose check was passed before; it is started
 * by {@link DraftProcess} and has no other use.
 */
final class RoundChild {
  private RoundChild() {}

  /** Answers the draft on its input as {@link DraftChild} does, its examples left out. */
  public static void main(String[] args) throws IOException {
    DraftChild.answer((draft, out) -> new DraftChild(draft, out).answerForDataset());
  }
}
