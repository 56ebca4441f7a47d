package muster.engine.opportunity;

import muster.engine.facts.Basis;

/**
 * A live unit.
 *
 * @param agreement id of its agreement
 * @param parties those of its parties that are forces of the dataset
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
record Unit(String agreement, long parties, Basis basis) {
  /** How a group lies to its parties. */
  Overlap overlap(long group) {
    if ((group & parties) == 0) {
      return Overlap.NONE;
    }
    boolean allIn = (group & ~parties) == 0;
    boolean allOf = (parties & ~group) == 0;
    if (allIn) {
      return allOf ? Overlap.SAME : Overlap.WITHIN;
    }
    return allOf ? Overlap.BEYOND : Overlap.PARTLY;
  }
}
