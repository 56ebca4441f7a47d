package muster.engine.edit;

import java.time.LocalDate;
import java.util.List;

/**
 * What one edit moves, compared with the first rule book, or with what it builds upon.
 *
 * @param number of the edit, from 1
 * @param edit the edit
 * @param trial how it was found out
 * @param with the numbers of all edits that were, or would have to be, made for it, its own
 *     included; empty where it was not looked into
 * @param beyond those of them that are valid without it and move something by themselves: that is
 *     theirs, so this edit is compared with the rule book that has them; mostly empty
 * @param countsFrom the first day after the as-at date from which it counts, where it does not
 *     count on that date; null where it does, or counts on no later day
 * @param moved ids of results whose own figures change
 * @param passed ids of results that keep their figures and change places with others
 * @param reasons ids of results that stay as they are and have other sentences behind them
 */
public record Effect(
    int number,
    Edit edit,
    Trial trial,
    List<Integer> with,
    List<Integer> beyond,
    LocalDate countsFrom,
    List<String> moved,
    List<String> passed,
    List<String> reasons) {
  public Effect {
    with = List.copyOf(with);
    beyond = List.copyOf(beyond);
    moved = List.copyOf(moved);
    passed = List.copyOf(passed);
    reasons = List.copyOf(reasons);
  }

  /** Whether the edit was made and no result was another; sentences behind one may be. */
  public boolean isStill() {
    return isTried() && moved.isEmpty() && passed.isEmpty();
  }

  /** Whether the edit was made, on its own or with others. */
  public boolean isTried() {
    return trial == Trial.ALONE || trial == Trial.TOGETHER;
  }
}
