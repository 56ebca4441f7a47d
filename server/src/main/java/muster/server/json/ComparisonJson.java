package muster.server.json;

import java.util.List;
import muster.engine.compare.Comparison;
import muster.engine.compare.InputChange;
import muster.engine.compare.Moved;
import muster.engine.compare.Ranking;
import muster.engine.findings.Identity;

/**
 * A comparison as JSON, the same at the command line and over HTTP.
 *
 * @param unit of its figures
 * @param before identity of the first assessment
 * @param after identity of the second
 * @param inputs what went in and is not the same
 * @param moved results that are not the same
 * @param rankings the orders of risks, opportunities and projects
 */
public record ComparisonJson(
    String unit,
    Identity before,
    Identity after,
    List<InputChange> inputs,
    List<Moved> moved,
    List<Ranking> rankings) {
  public ComparisonJson {
    inputs = List.copyOf(inputs);
    moved = List.copyOf(moved);
    rankings = List.copyOf(rankings);
  }

  /** Of a comparison. */
  public static ComparisonJson of(Comparison comparison) {
    return new ComparisonJson(
        Units.COMPARISON,
        comparison.before(),
        comparison.after(),
        comparison.inputs(),
        comparison.moved(),
        comparison.rankings());
  }
}
