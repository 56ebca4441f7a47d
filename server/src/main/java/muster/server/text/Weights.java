package muster.server.text;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A weight set in one line (R5): its id, and its weights, heaviest first. */
final class Weights {
  private static final String ID = "id";

  private Weights() {}

  /** {@code Weights 2009-12: risk reduction 0.5, urgency 0.2, …}; empty where there are none. */
  static String line(SortedMap<String, Object> weights) {
    if (weights.isEmpty()) {
      return "";
    }
    String each =
        weights.entrySet().stream()
            .filter(e -> e.getValue() instanceof Double)
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Object> e) -> -weight(e))
                    .thenComparing(Map.Entry::getKey))
            .map(e -> e.getKey() + " " + Figures.number(weight(e)))
            .collect(Collectors.joining(", "));
    return "Weights " + id(weights) + ": " + each + ".";
  }

  /** The id of the set; empty where there is none. */
  static String id(SortedMap<String, Object> weights) {
    return String.valueOf(weights.getOrDefault(ID, ""));
  }

  /** The weight of a criterion; 0 where the set has none. */
  static double of(String criterion, SortedMap<String, Object> weights) {
    return weights.get(criterion) instanceof Double weight ? weight : 0;
  }

  private static double weight(Map.Entry<String, Object> entry) {
    return (Double) entry.getValue();
  }
}
