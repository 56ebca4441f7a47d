package muster.engine.compare;

import java.util.List;
import muster.engine.findings.Identity;

/**
 * What differs between two assessments, and why. Comparing the other way round gives the same with
 * before and after exchanged.
 *
 * @param before identity of the first
 * @param after identity of the second
 * @param inputs what went in and is not the same; empty where nothing differs, and then nothing can
 *     have moved, because equal inputs give equal bytes
 * @param moved results that are not the same, by kind; within a kind those whose own figures
 *     changed before those that others passed, then the largest move first
 * @param rankings the orders of risks, opportunities and projects
 */
public record Comparison(
    Identity before,
    Identity after,
    List<InputChange> inputs,
    List<Moved> moved,
    List<Ranking> rankings) {
  public Comparison {
    inputs = List.copyOf(inputs);
    moved = List.copyOf(moved);
    rankings = List.copyOf(rankings);
  }

  /** The comparison of two assessments. */
  public static Comparison of(Side before, Side after) {
    List<InputChange> inputs = Inputs.compare(before, after);
    return new Comparison(
        before.identity(),
        after.identity(),
        inputs,
        Moves.list(before, after, inputs),
        Rankings.list(before.assessment(), after.assessment()));
  }

  /** What moved of one kind. */
  public List<Moved> listMoved(Kind kind) {
    return moved.stream().filter(m -> m.kind() == kind).toList();
  }

  /** Whether no result differs; sentences behind a result may. */
  public boolean isStill() {
    return moved.stream().allMatch(Moved::isReasonsOnly);
  }
}
