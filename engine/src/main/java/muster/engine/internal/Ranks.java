package muster.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import muster.engine.arithmetic.Rounding;

/** The one order of results (method §3): by rounded value, equal values sharing a rank. */
public final class Ranks {
  /**
   * An item in its place.
   *
   * @param item the item
   * @param rank from 1; equal values share one: 1, 1, 3
   */
  public record Ranked<T>(T item, int rank) {}

  private Ranks() {}

  /** The items, largest value first, equal ones by id. */
  public static <T> List<Ranked<T>> of(
      List<T> items, ToDoubleFunction<T> value, Function<T, String> id) {
    record Valued<V>(V item, double value, String id) {}
    List<Valued<T>> valued =
        items.stream()
            .map(i -> new Valued<>(i, Rounding.nine(value.applyAsDouble(i)), id.apply(i)))
            .sorted(
                Comparator.<Valued<T>>comparingDouble(v -> -v.value()).thenComparing(Valued::id))
            .toList();
    List<Ranked<T>> ranked = new ArrayList<>();
    for (int i = 0; i < valued.size(); i++) {
      boolean tied = i > 0 && valued.get(i).value() == valued.get(i - 1).value();
      ranked.add(new Ranked<>(valued.get(i).item(), tied ? ranked.get(i - 1).rank() : i + 1));
    }
    return ranked;
  }
}
