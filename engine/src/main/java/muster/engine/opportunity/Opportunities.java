package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.Trace.Step;
import muster.engine.facts.Dataset;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.internal.Policy;
import muster.engine.internal.Return;
import muster.engine.internal.Run;
import muster.engine.opportunity.Search.Offer;

/** Finds where forces might work together, and ranks it (method §5). */
public final class Opportunities {
  private Opportunities() {}

  /**
   * The routes, opportunities and groups not listed.
   *
   * @param data the dataset
   * @param returns every return expected
   * @param steps what the rules concluded about the returns and agreements
   * @param policy in force, the chosen weights among it
   * @param run the way to the rules
   * @throws muster.engine.InvalidRules when the rules come to no conclusion, or to several, about
   *     something that each service or each listed group needs
   * @throws IllegalArgumentException when there are more than 64 forces
   */
  public static Found find(
      Dataset data, List<Return> returns, List<Step> steps, Policy policy, Run run) {
    Ground ground = new Ground(data, returns, steps, policy);
    List<Field> fields = ground.fields();
    Routes routes = new Routes(ground, fields, run);
    List<Field> open = fields.stream().filter(routes::isOpen).toList();
    List<Opportunity> opportunities = new ArrayList<>();
    List<NotListed> notListed = new ArrayList<>();
    Map<String, Long> listed = new TreeMap<>();
    for (Tried tried : tried(open, new Search(ground, run))) {
      Offer offer = tried.get();
      opportunities.addAll(offer.opportunities());
      notListed.addAll(offer.notListed());
      listed.put(tried.service(), (long) offer.opportunities().size());
    }
    notListed.sort(
        Comparator.comparing(NotListed::service).thenComparing(n -> String.join("+", n.forces())));
    return new Found(
        routes.counted(fields, listed),
        Ranking.overall(opportunities),
        notListed,
        routes.steps(),
        routes.facts());
  }

  /** What came of one service: an offer or what is wrong with the rules, one of them null. */
  private record Tried(String service, Offer offer, InvalidRules wrong) {
    Offer get() {
      if (wrong != null) {
        throw wrong;
      }
      return offer;
    }
  }

  /**
   * Every service's offer in the order of the services. They are worked out at once, none knowing
   * of another; a mistake is kept until all are in, so that the first by service is told and not
   * the first to be noticed.
   */
  private static List<Tried> tried(List<Field> open, Search search) {
    return open.parallelStream()
        .map(
            field -> {
              try {
                return new Tried(field.id(), search.offer(field), null);
              } catch (InvalidRules e) {
                return new Tried(field.id(), null, e);
              }
            })
        .toList();
  }
}
