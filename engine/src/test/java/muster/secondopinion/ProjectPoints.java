package muster.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The points of a project on each criterion, and what cannot be known (method.md §6).
 *
 * @param points 0 to 100 by criterion
 * @param flags ids
 */
record ProjectPoints(SortedMap<String, Double> points, SortedSet<String> flags) {

  private static final int SAVINGS_FOR_ALL_POINTS = 3_000_000;
  private static final BigDecimal YEARS = BigDecimal.valueOf(3);
  private static final Map<String, Double> NEED =
      Map.of("none", 0.0, "some", 33.0, "strong", 67.0, "critical", 100.0);
  private static final Map<String, Double> BENEFIT =
      Map.of("none", 0.0, "some", 50.0, "strong", 100.0);

  static ProjectPoints of(
      RawDataset data,
      List<RiskOpinion> risks,
      List<OpportunityOpinion> opportunities,
      Map<String, String> project) {
    ProjectPoints all = new ProjectPoints(new TreeMap<>(), new TreeSet<>());
    all.putRisk(project, risks, opportunities);
    all.putWord("need", project, "need", NEED);
    all.putWord("interoperability", project, "interoperability", BENEFIT);
    all.putWord("confidence", project, "public_confidence", BENEFIT);
    int agreements = all.count("national", project, "psa");
    all.points.put("national", agreements == 0 ? 0.0 : agreements == 1 ? 50.0 : 100.0);
    all.points.put("local", Math.min(100.0, 20.0 * all.count("local", project, "named_by")));
    all.putSavings(project);
    all.doubtClaim(data, project);
    return all;
  }

  /** Its services × its forces. */
  private static List<Pair> pairs(Map<String, String> project) {
    List<Pair> pairs = new ArrayList<>();
    for (String service : Cells.list(project, "services")) {
      Cells.list(project, "forces").forEach(force -> pairs.add(new Pair(force, service)));
    }
    return pairs;
  }

  private void putRisk(
      Map<String, String> project,
      List<RiskOpinion> risks,
      List<OpportunityOpinion> opportunities) {
    List<Pair> pairs = pairs(project);
    List<Double> known =
        risks.stream()
            .filter(risk -> risk.assessed() && pairs.contains(risk.pair()))
            .map(RiskOpinion::risk)
            .toList();
    List<Double> reductions =
        opportunities.stream()
            .filter(option -> Cells.list(project, "services").contains(option.service()))
            .filter(
                option ->
                    new HashSet<>(option.forces())
                        .equals(new HashSet<>(Cells.list(project, "forces"))))
            .map(OpportunityOpinion::riskReduction)
            .toList();
    if (known.isEmpty()) {
      flags.add("risk-unknown");
    } else if (known.size() < pairs.size()) {
      flags.add("risk-partial");
    }
    points.put("risk", Scales.risk(Exact.sum(known)) / 2 + Scales.risk(Exact.sum(reductions)) / 2);
  }

  private void putWord(
      String criterion, Map<String, String> project, String column, Map<String, Double> table) {
    boolean known = Cells.has(project, column);
    points.put(criterion, known ? Cells.points(project, column, table) : 0.0);
    if (!known) {
      flags.add(criterion + "-unknown");
    }
  }

  private int count(String criterion, Map<String, String> project, String column) {
    int count = Cells.list(project, column).size();
    if (count == 0) {
      flags.add(criterion + "-unknown");
    }
    return count;
  }

  private void putSavings(Map<String, String> project) {
    points.put("savings", 0.0);
    if (!Cells.hasAll(
        project, List.of("cashable_gbp", "running_gbp", "set_up_gbp", "external_gbp"))) {
      flags.add("savings-unknown");
      return;
    }
    BigDecimal yearly =
        Cells.amount(project, "cashable_gbp").subtract(Cells.amount(project, "running_gbp"));
    BigDecimal saved =
        yearly
            .multiply(YEARS)
            .subtract(Cells.amount(project, "set_up_gbp"))
            .add(Cells.amount(project, "external_gbp"));
    points.put("savings", Scales.money(saved, SAVINGS_FOR_ALL_POINTS));
  }

  /** Whether it claims more than others have shown to be possible (R32). */
  private void doubtClaim(RawDataset data, Map<String, String> project) {
    BigDecimal claim = Cells.amount(project, "cashable_gbp");
    if (claim == null || claim.signum() == 0) {
      return;
    }
    List<BigDecimal> costs =
        pairs(project).stream()
            .map(
                pair ->
                    data.rows("capabilities.csv").stream()
                        .filter(row -> new Pair(row.get("force"), row.get("service")).equals(pair))
                        .findFirst()
                        .map(row -> Cells.amount(row, "cost_gbp"))
                        .orElse(null))
            .toList();
    BigDecimal spent = costs.isEmpty() ? null : Scales.total(costs);
    if (spent == null) {
      flags.add("claim-unchecked");
    } else if (claim.compareTo(spent.multiply(Policy.BENCHMARK_SHARE)) > 0) {
      flags.add("claim-above-benchmark");
    }
  }
}
