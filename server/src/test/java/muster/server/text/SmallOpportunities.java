package muster.server.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.findings.Finding;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;
import muster.engine.findings.Opportunity.Pooled;

/** Six groups for fraud, in rank order; values are sums of points × weight made by hand. */
final class SmallOpportunities {
  static final String BEST = "opportunity/fraud/ashire+bshire";
  private static final String GROUP = "fraud/ashire+bshire";

  private SmallOpportunities() {}

  static List<Opportunity> list() {
    List<Opportunity> all = new ArrayList<>();
    // .5 × 60 + .15 × 20 + .2 × 60 + .15 × 40 = 30 + 3 + 12 + 6
    all.add(
        opportunity(
            1,
            List.of("ashire", "bshire"),
            51,
            new double[] {60, 20, 60, 40},
            new BigDecimal("400000"),
            null,
            List.of("minimum-differs"),
            List.of(List.of("ashire", "bshire"))));
    // .5 × 60 + .15 × 10 + .2 × 60 + .15 × 40 = 30 + 1.5 + 12 + 6
    all.add(
        opportunity(
            2,
            List.of("ashire", "bshire", "cshire"),
            49.5,
            new double[] {60, 10, 60, 40},
            new BigDecimal("-12000"),
            BEST,
            List.of(),
            List.of(List.of("ashire", "bshire"), List.of("ashire", "bshire", "cshire"))));
    for (int i = 3; i <= 6; i++) {
      all.add(
          opportunity(
              i,
              List.of("bshire", "cshire"),
              12.5 + i,
              new double[] {25, 0, 5.0 * i, 0},
              null,
              null,
              List.of("saving-unknown"),
              List.of(List.of("bshire", "cshire"))));
    }
    return all;
  }

  private static Opportunity opportunity(
      int rank,
      List<String> forces,
      double value,
      double[] points,
      BigDecimal saving,
      String dominatedBy,
      List<String> flags,
      List<List<String>> stages) {
    return new Opportunity(
        "opportunity/fraud/" + String.join("+", forces),
        rank,
        rank,
        "fraud",
        forces,
        true,
        2739.5,
        812.25,
        1927.25,
        saving,
        new BigDecimal("300000"),
        new BigDecimal("50000"),
        saving == null ? null : 0.75,
        value,
        criteria(points, new double[] {1, 1, 1, 1}),
        criteria(points, new double[] {.5, .15, .2, .15}),
        "joint unit",
        forces.size() == 3 ? "regional" : "sub-regional",
        "section 22A agreement",
        stages,
        forces.stream().map(f -> new Member(f, 1369.75, 406.125, 963.625)).toList(),
        new Pooled(45, 6, 1.25, 0.81, 0.98, 0.875, 0.8575),
        shares(forces),
        stages.stream().map(SmallOpportunities::shares).toList(),
        dominatedBy,
        flags,
        findings());
  }

  private static SortedMap<String, Double> criteria(double[] points, double[] factor) {
    return new TreeMap<>(
        Map.of(
            "risk reduction", points[0] * factor[0],
            "savings", points[1] * factor[1],
            "urgency", points[2] * factor[2],
            "readiness", points[3] * factor[3]));
  }

  /** £10.01 a force but for the first, which has £10. */
  private static SortedMap<String, BigDecimal> shares(List<String> forces) {
    SortedMap<String, BigDecimal> shares = new TreeMap<>();
    forces.forEach(f -> shares.put(f, new BigDecimal(shares.isEmpty() ? "10.00" : "10.01")));
    return shares;
  }

  private static List<Finding> findings() {
    return List.of(
        SmallProgramme.finding(
            "way/joint-unit",
            "Pooling cuts the risk by 70 %.",
            "pool:" + GROUP,
            SmallRegion.PARAMETER),
        SmallProgramme.finding(
            "value/urgency", "Ashire is overdue.", "pool-urgency:" + GROUP, SmallRegion.ROW),
        SmallProgramme.finding(
            "caution/minimum-differs", "Teams differ.", "membership:" + GROUP + "/ashire"));
  }
}
