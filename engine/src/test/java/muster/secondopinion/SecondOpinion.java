package muster.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second calculation: raw cells in, risks and regional totals out, by method.md §1 to §3.
 *
 * <p>Where the method is silent: a force of the region has a row for every service, a partner only
 * where threats.csv or capabilities.csv has one of its rows; partners are ranked with the others
 * but are in no total; a pair that is not assessed has no flags, and its override is not shown.
 */
public final class SecondOpinion {

  private SecondOpinion() {}

  /**
   * Assesses a valid dataset.
   *
   * @param data the raw cells
   * @param asAt the as-at date; null takes the one in round.csv
   * @return the same value for the same cells, whatever their order
   * @throws IllegalArgumentException where a needed cell is missing or is no known word
   */
  public static Opinion assess(RawDataset data, LocalDate asAt) {
    LocalDate date = asAt == null ? Cells.date(data.rows("round.csv").get(0), "as_at") : asAt;
    Set<String> partners =
        data.rows("forces.csv").stream()
            .filter(force -> "yes".equals(force.get("partner")))
            .map(force -> Cells.text(force, "force"))
            .collect(Collectors.toSet());
    SecondRisk pairwise = new SecondRisk(data, date);
    RowsByPair rows = new RowsByPair(data);
    List<RiskOpinion> risks = new ArrayList<>();
    List<ServiceOpinion> services = new ArrayList<>();
    for (Map<String, String> service : data.rows("services.csv")) {
      List<RiskOpinion> regional = new ArrayList<>();
      for (Map<String, String> force : data.rows("forces.csv")) {
        Pair pair = new Pair(Cells.text(force, "force"), Cells.text(service, "service"));
        SubmittedReturn submitted = SubmittedReturn.of(rows, pair);
        if (!partners.contains(pair.force())) {
          regional.add(pairwise.of(pair, service, submitted));
        } else if (submitted.isThere()) {
          risks.add(pairwise.of(pair, service, submitted));
        }
      }
      services.add(SecondRegion.service(Cells.text(service, "service"), regional));
      if (SecondRegion.highEverywhere(regional)) {
        regional.replaceAll(risk -> risk.withFlag("high-in-every-force"));
      }
      risks.addAll(regional);
    }
    services.sort(SecondRegion.order());
    List<RiskOpinion> ranked = SecondRanking.ranked(risks);
    List<Pair> notAssessed =
        ranked.stream().filter(risk -> !risk.assessed()).map(RiskOpinion::pair).toList();
    return new Opinion(date, ranked, services, notAssessed);
  }
}
