package muster.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The second calculation: raw cells in, risks, regional totals, opportunities and projects out, by
 * method.md §1 to §3, §5, §6 and §8.
 *
 * <p>Where the method is silent: a force of the region has a row for every service, a partner only
 * where threats.csv or capabilities.csv has one of its rows; partners are ranked with the others
 * but are in no total; a pair that is not assessed has no flags, and its override is not shown. A
 * partner is a candidate for groups of a service where it may join them and has a row for it.
 */
public final class SecondOpinion {

  private final RawDataset data;
  private final LocalDate asAt;
  private final WeightSet weights;
  private final Collection<Pair> joining;
  private final Set<String> partners;
  private final RowsByPair rows;

  private SecondOpinion(
      RawDataset data, LocalDate asAt, WeightSet weights, Collection<Pair> joining) {
    this.data = data;
    this.asAt = asAt;
    this.weights = weights;
    this.joining = joining;
    this.partners =
        data.rows("forces.csv").stream()
            .filter(force -> Cells.yes(force, "partner"))
            .map(force -> Cells.text(force, "force"))
            .collect(Collectors.toSet());
    this.rows = new RowsByPair(data);
  }

  /**
   * Assesses a valid dataset with the weights in force and the partners that may join.
   *
   * @param data the raw cells
   * @param asAt the as-at date; null takes the one in round.csv
   * @return the same value for the same cells, whatever their order
   * @throws IllegalArgumentException where a needed cell is missing or is no known word
   */
  public static Opinion assess(RawDataset data, LocalDate asAt) {
    return assess(data, asAt, null);
  }

  /**
   * The same with other weights.
   *
   * @param data the raw cells
   * @param asAt the as-at date; null takes the one in round.csv
   * @param weightSet the id of a weight set, for opportunities and projects; null takes the one in
   *     force
   * @return the same value for the same cells, whatever their order
   * @throws IllegalArgumentException as above, or where there is no such set
   */
  public static Opinion assess(RawDataset data, LocalDate asAt, String weightSet) {
    return assess(data, asAt, weightSet, Policy.JOINING);
  }

  /**
   * The same with other forces that may join groups of a service.
   *
   * @param data the raw cells
   * @param asAt the as-at date; null takes the one in round.csv
   * @param weightSet the id of a weight set; null takes the one in force
   * @param joining each force that may join groups of a service although it is a partner or does
   *     not adjoin; ids that the dataset does not know count for nothing
   * @return the same value for the same cells, whatever their order
   * @throws IllegalArgumentException as above
   */
  public static Opinion assess(
      RawDataset data, LocalDate asAt, String weightSet, Collection<Pair> joining) {
    LocalDate date = asAt == null ? Cells.date(data.rows("round.csv").get(0), "as_at") : asAt;
    return new SecondOpinion(data, date, WeightSet.get(weightSet, date), joining).opinion();
  }

  private Opinion opinion() {
    List<RiskOpinion> risks = new ArrayList<>();
    List<ServiceOpinion> services = new ArrayList<>();
    List<OpportunityOpinion> listed = new ArrayList<>();
    List<NotListedOpinion> notListed = new ArrayList<>();
    for (Map<String, String> service : data.rows("services.csv")) {
      List<RiskOpinion> own = risks(service);
      risks.addAll(own);
      ServiceCase itsCase = serviceCase(service, own);
      SecondOpportunities groups = SecondOpportunities.of(itsCase, weights);
      listed.addAll(groups.listed());
      notListed.addAll(groups.notListed());
      services.add(
          SecondRegion.service(itsCase.id(), regional(own))
              .routed(itsCase.route(), groups.counts()));
    }
    services.sort(SecondRegion.order());
    notListed.sort(
        Comparator.comparing(NotListedOpinion::service)
            .thenComparing(row -> row.forces().size())
            .thenComparing(row -> String.join("+", row.forces())));
    List<RiskOpinion> ranked = SecondRanking.ranked(risks);
    List<OpportunityOpinion> opportunities = SecondOpportunities.placed(listed);
    return new Opinion(
        asAt,
        weights.id(),
        ranked,
        services,
        ranked.stream().filter(risk -> !risk.assessed()).map(RiskOpinion::pair).toList(),
        opportunities,
        notListed,
        SecondProjects.of(data, ranked, opportunities, weights),
        SecondProjects.gaps(data, services),
        SecondMoney.savings(data, asAt),
        SecondMoney.lines(data),
        SecondSchemes.of(data),
        SecondForecast.of(data));
  }

  /** A row for every force of the region, and for each partner with a return. */
  private List<RiskOpinion> risks(Map<String, String> service) {
    SecondRisk pairwise = new SecondRisk(data, asAt);
    List<RiskOpinion> risks = new ArrayList<>();
    for (Map<String, String> force : data.rows("forces.csv")) {
      Pair pair = new Pair(Cells.text(force, "force"), Cells.text(service, "service"));
      SubmittedReturn submitted = SubmittedReturn.of(rows, pair);
      if (!partners.contains(pair.force()) || submitted.isThere()) {
        risks.add(pairwise.of(pair, service, submitted));
      }
    }
    if (SecondRegion.highEverywhere(regional(risks))) {
      risks.replaceAll(
          risk ->
              partners.contains(risk.pair().force()) ? risk : risk.withFlag("high-in-every-force"));
    }
    return risks;
  }

  private List<RiskOpinion> regional(List<RiskOpinion> risks) {
    return risks.stream().filter(risk -> !partners.contains(risk.pair().force())).toList();
  }

  private ServiceCase serviceCase(Map<String, String> service, List<RiskOpinion> risks) {
    String id = Cells.text(service, "service");
    Set<String> mayJoin = new HashSet<>();
    joining.stream()
        .filter(row -> row.service().equals(id))
        .forEach(row -> mayJoin.add(row.force()));
    TreeSet<String> region = new TreeSet<>();
    TreeSet<String> candidates = new TreeSet<>();
    Map<String, Member> assessed = new HashMap<>();
    for (RiskOpinion risk : risks) {
      String force = risk.pair().force();
      if (!partners.contains(force)) {
        region.add(force);
      } else if (!mayJoin.contains(force)) {
        continue;
      }
      candidates.add(force);
      if (risk.assessed()) {
        SubmittedReturn submitted = SubmittedReturn.of(rows, risk.pair());
        assessed.put(force, Member.of(data, risk, submitted, asAt));
      }
    }
    return new ServiceCase(data, asAt, service, region, candidates, assessed, mayJoin);
  }
}
