package muster.data;

import java.util.List;
import java.util.Optional;

/**
 * What became of a cell's text.
 *
 * @param canonical the one way to write what it means; empty where it is faulty or means unknown
 * @param faults empty where it is sound
 */
record Reading(Optional<String> canonical, List<Fault> faults) {
  Reading {
    faults = List.copyOf(faults);
  }

  static Reading of(String canonical) {
    return new Reading(Optional.of(canonical), List.of());
  }

  static Reading unknown() {
    return new Reading(Optional.empty(), List.of());
  }

  static Reading faulty(String found, String expected, String help) {
    return new Reading(Optional.empty(), List.of(new Fault(found, expected, help)));
  }
}
