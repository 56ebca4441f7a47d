package muster.engine.arithmetic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import muster.engine.findings.StrandThreat;

/** Picks among strands (method §1). */
public final class Strands {
  private Strands() {}

  /**
   * The strand with the largest threat, compared as every comparison is; of equal ones the first by
   * id. It has no name where the service is returned as a whole.
   *
   * @throws IllegalArgumentException when there is nothing to pick from
   */
  public static String largest(Collection<?> strands) {
    List<StrandThreat> threats = strands.stream().map(StrandThreat.class::cast).toList();
    return threats.stream()
        .max(
            Comparator.<StrandThreat>comparingDouble(s -> Rounding.nine(s.points()))
                .thenComparing(StrandThreat::strand, Comparator.reverseOrder()))
        .map(StrandThreat::strand)
        .orElseThrow(() -> new IllegalArgumentException("there is no strand to pick from"));
  }
}
