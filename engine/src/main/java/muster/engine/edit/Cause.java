package muster.engine.edit;

import java.util.List;

/**
 * Which edits move a result.
 *
 * @param id of the result
 * @param edits numbers of the edits that, made for themselves, change a part of it that all of them
 *     together change; empty where none does, so that it takes several
 */
public record Cause(String id, List<Integer> edits) {
  public Cause {
    edits = List.copyOf(edits);
  }
}
