package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.engine.arithmetic.NineDecimals;
import muster.engine.facts.Exclusion;
import muster.engine.facts.Service;

/**
 * One service and the forces that may work together in it.
 *
 * @param service the service
 * @param candidates the forces that may work together in it, assessed or not
 * @param joining those among them that may join although they adjoin nobody
 * @param standings of those assessed, by force
 * @param units live units that serve it, by agreement
 * @param exclusions what is excluded in it
 */
record Field(
    Service service,
    long candidates,
    long joining,
    List<Standing> standings,
    List<Unit> units,
    List<Exclusion> exclusions) {
  Field {
    standings = List.copyOf(standings);
    units = List.copyOf(units);
    exclusions = List.copyOf(exclusions);
  }

  /** Its id. */
  String id() {
    return service.service();
  }

  /** The id that facts about a group in it carry. */
  String groupId(List<String> forces) {
    return id() + "/" + String.join("+", forces);
  }

  /** The ids of assessed forces with any threat, sorted. */
  List<String> threatened() {
    List<String> threatened = new ArrayList<>();
    for (Standing standing : standings) {
      if (NineDecimals.isPositive(standing.threat())) {
        threatened.add(standing.force());
      }
    }
    return threatened;
  }

  /** The first live unit by id whose parties the group contains, and more besides. */
  Optional<Unit> findExtended(long group) {
    return units.stream().filter(u -> u.overlap(group) == Overlap.BEYOND).findFirst();
  }

  /** Whether a live unit has some or all of these forces, and not others besides its own. */
  boolean breaksUp(long group) {
    return units.stream().anyMatch(u -> !u.overlap(group).word().isEmpty());
  }
}
