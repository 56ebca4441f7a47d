package muster.server.text;

import java.util.Map;
import java.util.SortedMap;

/** How a value comes about: points × weight = contribution, criterion by criterion (R4). */
final class Contributions {
  private Contributions() {}

  /**
   * One row a criterion, and their sum.
   *
   * @param points 0 to 100 by criterion
   * @param contributions points × weight by criterion
   * @param weights the weight set
   */
  static String render(
      double value,
      SortedMap<String, Double> points,
      SortedMap<String, Double> contributions,
      SortedMap<String, Object> weights,
      Page page) {
    TextTable table = new TextTable().words("Criterion").figures("Points").figures("× weight");
    table.figures("= contribution");
    for (Map.Entry<String, Double> criterion : contributions.entrySet()) {
      table.row(
          criterion.getKey(),
          Figures.number(points.getOrDefault(criterion.getKey(), 0.0)),
          Figures.number(Weights.of(criterion.getKey(), weights)),
          Figures.number(criterion.getValue()));
    }
    table.row("value", "", "", Figures.number(value));
    return table.render(page, "");
  }
}
