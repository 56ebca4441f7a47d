package muster.engine.edit;

import java.util.List;
import java.util.Optional;
import muster.engine.compare.Comparison;
import muster.engine.compare.Side;

/**
 * What the edits from one rule book to another move on one dataset.
 *
 * @param before the dataset by the first rule book
 * @param after the same by the second
 * @param comparison what all edits together move
 * @param effects each edit, in order, with what it moves
 * @param causes of each result that moves, in the order of the comparison, the edits that move it
 * @param forces force by force in the order of their ids; those without a move have empty lists
 */
public record Preview(
    Side before,
    Side after,
    Comparison comparison,
    List<Effect> effects,
    List<Cause> causes,
    List<ForceMoves> forces) {
  public Preview {
    effects = List.copyOf(effects);
    causes = List.copyOf(causes);
    forces = List.copyOf(forces);
  }

  /** Whether no result differs; sentences behind a result may. */
  public boolean isStill() {
    return comparison.isStill();
  }

  /** The edits that move a result, by its id; empty where it does not move. */
  public Optional<Cause> findCause(String id) {
    return causes.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** Whether every edit that may move something was made by itself or with few others. */
  public boolean isComplete() {
    return effects.stream().noneMatch(e -> e.trial() == Trial.NOT_TRIED);
  }
}
