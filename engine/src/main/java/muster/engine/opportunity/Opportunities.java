package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.Trace.Step;
import muster.engine.facts.Dataset;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.internal.AtOnce;
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
   * @throws muster.engine.AssessmentStopped when {@code run} is to be given up
   * @throws IllegalArgumentException when there are more than 64 forces
   */
  public static Found find(
      Dataset data, List<Return> returns, List<Step> steps, Policy policy, Run run) {
    Ground ground = new Ground(data, returns, steps, policy, run.stop());
    List<Field> fields = ground.fields();
    Routes routes = new Routes(ground, fields, run);
    List<Field> open = fields.stream().filter(routes::isOpen).toList();
    List<Opportunity> opportunities = new ArrayList<>();
    List<NotListed> notListed = new ArrayList<>();
    Map<String, Long> listed = new TreeMap<>();
    Search search = new Search(ground, run);
    List<Offer> offers = AtOnce.map(open, search::offer, run.stop());
    for (int i = 0; i < open.size(); i++) {
      Offer offer = offers.get(i);
      opportunities.addAll(offer.opportunities());
      notListed.addAll(offer.notListed());
      listed.put(open.get(i).id(), (long) offer.opportunities().size());
    }
    run.stop().check();
    notListed.sort(
        Comparator.comparing(NotListed::service).thenComparing(n -> String.join("+", n.forces())));
    return new Found(
        routes.counted(fields, listed),
        Ranking.overall(opportunities),
        notListed,
        routes.steps(),
        routes.facts());
  }
}
