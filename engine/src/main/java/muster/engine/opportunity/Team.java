package muster.engine.opportunity;

import java.util.List;
import muster.engine.facts.Basis;

/**
 * A group of forces in one service, all of them assessed.
 *
 * @param id as facts about it carry it, {@code SERVICE/FORCE+FORCE}
 * @param group its members as bits
 * @param forces their ids, sorted
 * @param basis the weakest basis of the members' standings; null where none says
 */
record Team(String id, long group, List<String> forces, Basis basis) {
  Team {
    forces = List.copyOf(forces);
  }

  /** Members. */
  int size() {
    return forces.size();
  }
}
