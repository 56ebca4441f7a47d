package muster.engine.opportunity;

import java.util.List;
import java.util.Map;
import muster.engine.Trace.Step;
import muster.engine.facts.Fact;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.ServiceRoute;

/**
 * What was found where forces might work together.
 *
 * @param routes by service
 * @param opportunities in rank order
 * @param notListed by service and forces
 * @param steps what was concluded about routes, for tracing
 * @param facts what those conclusions rest on
 */
public record Found(
    Map<String, ServiceRoute> routes,
    List<Opportunity> opportunities,
    List<NotListed> notListed,
    List<Step> steps,
    List<Fact> facts) {
  public Found {
    routes = Map.copyOf(routes);
    opportunities = List.copyOf(opportunities);
    notListed = List.copyOf(notListed);
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
  }
}
