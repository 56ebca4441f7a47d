package muster.engine.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Fact;

/** Draws curves through the points of {@code tables/curves.csv}. */
public final class Curves {
  private Curves() {}

  /** The curves through the points among these facts, by name. */
  public static List<Curve> drawn(Collection<? extends Fact> facts) {
    Map<String, List<CurvePoint>> points = new TreeMap<>();
    for (Fact fact : facts) {
      if (fact instanceof CurvePoint point) {
        points.computeIfAbsent(point.curve(), c -> new ArrayList<>()).add(point);
      }
    }
    List<Curve> curves = new ArrayList<>();
    points.forEach(
        (name, line) -> {
          line.sort(Comparator.comparingDouble(CurvePoint::at));
          curves.add(
              new Curve(
                  name,
                  line.stream().map(CurvePoint::at).toList(),
                  line.stream().map(CurvePoint::points).toList()));
        });
    return curves;
  }

  /** What each curve rests on: the references of its points, by the curve's key. */
  public static Map<String, String> references(Collection<TableFile> tables) {
    Map<String, String> references = new TreeMap<>();
    for (TableFile table : tables) {
      if (table.table() == PolicyTable.CURVES) {
        for (PolicyRow row : table.rows()) {
          String key =
              new Curve(row.cells().get(table.table().keyColumn()), List.of(), List.of()).key();
          references.merge(key, row.reference(), (a, b) -> a.contains(b) ? a : a + "; " + b);
        }
      }
    }
    return references;
  }
}
