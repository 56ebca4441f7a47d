package muster.engine.edit;

import java.util.List;

/**
 * What moves of one force: its risks, groups it is in, and projects it takes part in.
 *
 * @param force its id
 * @param moved ids of results whose own figures change, in the order of the comparison
 * @param passed ids of results that keep their figures and change places with others
 */
public record ForceMoves(String force, List<String> moved, List<String> passed) {
  public ForceMoves {
    moved = List.copyOf(moved);
    passed = List.copyOf(passed);
  }
}
