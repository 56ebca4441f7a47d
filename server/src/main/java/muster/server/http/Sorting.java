package muster.server.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The orders that a ranked list can be had in. Each goes up, or down with a sign before its name;
 * what has no value comes last either way, and rows alike stay in rank order.
 */
final class Sorting<T> {
  /** The filter that asks for one. */
  static final String NAME = "sort";

  private static final String DOWN = "-";

  private final Map<String, Comparator<T>> orders = new LinkedHashMap<>();

  /** Adds an order by a value, which may be null. */
  <C extends Comparable<? super C>> Sorting<T> by(String name, Function<T, C> value) {
    Comparator<C> up = Comparator.naturalOrder();
    orders.put(name, Comparator.comparing(value, Comparator.nullsLast(up)));
    orders.put(DOWN + name, Comparator.comparing(value, Comparator.nullsLast(up.reversed())));
    return this;
  }

  /** The list in the order that a question asks for; as it is where it asks for none. */
  Stream<T> sorted(Stream<T> ranked, Question question) {
    String order = question.find(NAME, "order", List.copyOf(orders.keySet()));
    return order.isEmpty() ? ranked : ranked.sorted(orders.get(order));
  }
}
