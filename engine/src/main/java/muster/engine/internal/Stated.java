package muster.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import muster.engine.tables.YamlText.Item;

/**
 * A fact or conclusion as an example states it: with some of its values.
 *
 * @param type its kind
 * @param values those stated, by name
 * @param at where its values stand
 */
record Stated(Class<? extends Record> type, Map<String, Object> values, Item at) {
  /** Finer than the rounding that rules compare by, so that an example can tell it is missing. */
  private static final double TOLERANCE = 1e-12;

  boolean matches(Record found) {
    return found.getClass() == type && differing(found).isEmpty();
  }

  /** The names of the stated values that something of the same kind does not have. */
  List<String> differing(Record found) {
    return values.entrySet().stream()
        .filter(e -> !same(e.getValue(), Components.value(found, e.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean same(Object expected, Object found) {
    if (expected instanceof Double a && found instanceof Double b) {
      return a.equals(b) || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
    }
    return Objects.equals(expected, found);
  }

  /** Where a stated value stands. */
  Item place(String name) {
    return at.map().map(m -> m.getOrDefault(name, at)).orElse(at);
  }

  /** As the example writes it. */
  @Override
  public String toString() {
    return type.getSimpleName() + " " + values.toString().replace("=", ": ");
  }
}
