package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.Part;
import muster.engine.Trace.Step;
import muster.engine.arithmetic.Subsets;
import muster.engine.facts.Basis;
import muster.engine.facts.Exclusion;
import muster.engine.facts.Fact;
import muster.engine.facts.ServiceExclusion;
import muster.engine.facts.ServiceStanding;
import muster.engine.facts.UnitStanding;
import muster.engine.findings.RouteCandidate;
import muster.engine.findings.ServiceRoute;
import muster.engine.internal.Run;
import muster.engine.tables.Route;

/** Which way each service goes (method §5.1). */
final class Routes {
  private final Ground ground;
  private final Map<String, Route> rows = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Step> steps;
  private final Conclusions concluded;

  /** Of these services, as the rules of the part concluded. */
  Routes(Ground ground, List<Field> fields, Run run) {
    this.ground = ground;
    ground.policy().rows(Route.class).forEach(r -> rows.put(r.route(), r));
    fields.forEach(this::layOut);
    this.steps = run.fire(Part.ROUTES, facts);
    this.concluded = new Conclusions(steps);
  }

  /** Everything concluded. */
  List<Step> steps() {
    return steps;
  }

  /** What it was concluded from. */
  List<Fact> facts() {
    return facts;
  }

  /**
   * Whether groups are looked for in the service.
   *
   * @throws muster.engine.InvalidRules when the rules came to no route, or to several
   */
  boolean isOpen(Field field) {
    return rows.get(word(chosen(field))).open();
  }

  /**
   * The routes by service.
   *
   * @param listed opportunities by service; 0 where it is not there
   * @throws muster.engine.InvalidRules when the rules came to no route for a service, or to several
   */
  Map<String, ServiceRoute> counted(List<Field> fields, Map<String, Long> listed) {
    int least = ground.policy().count("group-least");
    int most = ground.policy().count("group-most");
    Map<Long, Long> connected = new HashMap<>();
    Map<String, ServiceRoute> routes = new TreeMap<>();
    for (Field field : fields) {
      Step step = chosen(field);
      routes.put(
          field.id(),
          new ServiceRoute(
              word(step),
              isOpen(field),
              step.finding(),
              Subsets.count(Long.bitCount(field.candidates()), least, most),
              connected.computeIfAbsent(
                  field.candidates(),
                  c -> (long) ground.graph().connectedGroups(c, least, most).length),
              listed.getOrDefault(field.id(), 0L)));
    }
    return routes;
  }

  private Step chosen(Field field) {
    return concluded.first(field.id(), RouteCandidate.class, c -> rows.get(c.route()).order());
  }

  private static String word(Step step) {
    return ((RouteCandidate) step.conclusion()).route();
  }

  private void layOut(Field field) {
    List<String> threatened = field.threatened();
    int assessed = field.standings().size();
    facts.add(
        new ServiceStanding(
            field.id(),
            field.service().reach(),
            assessed,
            assessed == Long.bitCount(field.candidates()),
            threatened.size(),
            threatened.size() == 1 ? threatened.get(0) : "",
            field.standings().stream().map(Standing::basis).reduce(null, Basis::weaker)));
    for (Exclusion exclusion : field.exclusions()) {
      if (exclusion.forces().isEmpty()) {
        facts.add(new ServiceExclusion(field.id(), exclusion.reason()));
      }
    }
    long threat = ground.graph().group(threatened);
    for (Unit unit : field.units()) {
      boolean covers = (threat & ~unit.parties()) == 0;
      facts.add(new UnitStanding(field.id(), unit.agreement(), covers, unit.basis()));
    }
  }
}
