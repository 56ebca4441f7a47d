package muster.engine.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.engine.facts.Basis;

/**
 * A result that is not the same on both sides, and why.
 *
 * @param kind what kind of result
 * @param id its id, such as {@code risk/FORCE/SERVICE}
 * @param presence whether it changed, entered or left
 * @param changes what changed in it, contributions that changed most first; of a result that
 *     entered or left, all of it; empty where the same result has other reasons
 * @param contributions why its value changed, the largest change first; empty unless it is valued
 *     on both sides
 * @param findings those behind it that changed
 * @param basis the weakest basis of the findings behind it on either side; null where none says
 * @param because the names of the inputs that differ and that it rests on, directly or through
 *     findings and other results
 */
public record Moved(
    Kind kind,
    String id,
    Presence presence,
    List<Change> changes,
    List<Contribution> contributions,
    List<FindingChange> findings,
    Basis basis,
    List<String> because) {
  private static final Set<String> PLACE = Set.of("rank", "rankInService");

  public Moved {
    changes = List.copyOf(changes);
    contributions = List.copyOf(contributions);
    findings = List.copyOf(findings);
    because = List.copyOf(because);
  }

  /** The change of one part of the result, if it changed. */
  public Optional<Change> find(String what) {
    return changes.stream().filter(c -> c.what().equals(what)).findFirst();
  }

  /** Whether only its place among others changed: others moved past it. */
  public boolean isPlaceOnly() {
    return presence == Presence.CHANGED
        && !changes.isEmpty()
        && changes.stream().allMatch(c -> PLACE.contains(c.what()));
  }

  /** Whether its result is the same and only sentences behind it differ. */
  public boolean isReasonsOnly() {
    return changes.isEmpty();
  }

  /** Whether its value changed by weights alone: every criterion has the points it had. */
  public boolean isWeightsOnly() {
    return !contributions.isEmpty()
        && contributions.stream().allMatch(c -> c.cause() == Contribution.Cause.WEIGHT)
        && changes.stream().noneMatch(c -> c.what().startsWith("points/"));
  }
}
