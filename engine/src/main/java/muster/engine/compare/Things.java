package muster.engine.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.engine.facts.Border;
import muster.engine.facts.Fact;
import muster.engine.facts.Project;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Finding;
import muster.engine.findings.Gap;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;
import muster.engine.findings.RouteCandidate;
import muster.engine.findings.ServiceRisk;
import muster.engine.tables.Route;

/** The results of one assessment by id, with what each rests on. */
final class Things {
  private static final String WAYS = "tables/ways-of-working.csv:";
  private static final String JOINING = "tables/joining.csv:";
  private static final String STATUSES = "tables/project-statuses.csv:";
  private static final String FINANCE = "tables/finance-lines.csv:";

  /** Parameters by which the engine forms and pools groups. */
  private static final List<String> POOLING =
      List.of(
          "access-factor",
          "mandatory-heading-cap",
          "group-least",
          "group-most",
          "first-stage-most");

  private final Side side;
  private final List<String> policy;
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, List<String>> rowsOfReturn = new LinkedHashMap<>();
  private final Map<String, Project> projects = new LinkedHashMap<>();

  private Things(Side side) {
    this.side = side;
    this.policy =
        side.outcome().trace().facts().stream()
            .map(Fact::key)
            .filter(k -> k.startsWith("tables/") || k.startsWith("parameters/"))
            .toList();
    side.data().threats().forEach(t -> row(t.force(), t.service(), t.key()));
    side.data().capabilities().forEach(c -> row(c.force(), c.service(), c.key()));
    side.data().overrides().forEach(o -> row(o.force(), o.service(), o.key()));
    side.data().projects().forEach(p -> projects.put(p.project(), p));
  }

  private void row(String force, String service, String key) {
    rowsOfReturn.computeIfAbsent(force + "/" + service, k -> new ArrayList<>()).add(key);
  }

  static Map<String, Thing> of(Side side) {
    Things all = new Things(side);
    Assessment a = side.assessment();
    a.risks().forEach(all::risk);
    a.services().forEach(s -> all.service(s, a));
    a.opportunities().forEach(all::opportunity);
    a.notListed().forEach(all::notListed);
    a.projects().forEach(p -> all.project(p, a));
    a.gaps().forEach(all::gap);
    a.notAssessed()
        .forEach(
            u -> {
              String at = u.force() + "/" + u.service();
              all.add(Kind.NOT_ASSESSED, "not-assessed/" + at, u, List.of(), "risk/" + at);
            });
    all.money(a.finance());
    a.context()
        .forEach(i -> all.add(Kind.CONTEXT, "indicator/" + i.indicator(), i, List.of(), i.key()));
    return all.things;
  }

  private void add(Kind kind, String id, Record result, List<Finding> findings, String... rests) {
    things.put(id, new Thing(kind, id, result, findings, List.of(rests)));
  }

  private void add(
      Kind kind, String id, Record result, List<Finding> findings, List<String> rests) {
    things.put(id, new Thing(kind, id, result, findings, rests));
  }

  private void risk(Risk risk) {
    List<String> rows = new ArrayList<>();
    rows.add("forces.csv:" + risk.force());
    rows.add("services.csv:" + risk.service());
    rows.addAll(rowsOfReturn.getOrDefault(risk.force() + "/" + risk.service(), List.of()));
    add(Kind.RISK, risk.id(), risk, risk.findings(), rows);
  }

  private void service(ServiceRisk service, Assessment a) {
    List<Finding> findings =
        service.route() == null || service.route().finding() == null
            ? List.of()
            : List.of(service.route().finding());
    List<String> risks =
        a.risks().stream()
            .filter(r -> r.service().equals(service.service()))
            .map(Risk::id)
            .toList();
    List<String> rests = new ArrayList<>(risks);
    if (service.route() != null) {
      rests.add(new Route(service.route().route(), 0, false).key());
    }
    add(Kind.SERVICE, "service/" + service.service(), service, findings, rests);
  }

  private void opportunity(Opportunity o) {
    List<String> rests = group(o.service(), o.forces());
    rests.add(Inputs.OPPORTUNITY_WEIGHTS);
    rests.addAll(keys(WAYS + o.wayOfWorking()));
    add(Kind.OPPORTUNITY, o.id(), o, o.findings(), rests);
  }

  private void notListed(NotListed n) {
    String id = notListedId(n.service(), n.forces());
    add(Kind.NOT_LISTED, id, n, n.findings(), group(n.service(), n.forces()));
  }

  /** The id of a group that is not listed. */
  static String notListedId(String service, List<String> forces) {
    return "not-listed/" + service + "/" + String.join("+", forces);
  }

  /** What a group of forces rests on: its members' returns, grants and borders. */
  private List<String> group(String service, List<String> forces) {
    List<String> rests = new ArrayList<>();
    rests.add("services.csv:" + service);
    forces.forEach(f -> rests.add("forces.csv:" + f));
    for (int i = 0; i < forces.size(); i++) {
      rests.add("risk/" + forces.get(i) + "/" + service);
      for (int j = 0; j < i; j++) {
        rests.add(new Border(forces.get(i), forces.get(j)).key());
      }
    }
    side.data().agreements().stream()
        .filter(a -> a.forces().containsAll(forces) || a.services().contains(service))
        .forEach(a -> rests.add(a.key()));
    rests.addAll(keys(JOINING));
    POOLING.forEach(p -> rests.addAll(keys("parameters/" + p + ".yaml:")));
    return rests;
  }

  /** The keys of what the rule book says in a file, which the engine reads by itself. */
  private List<String> keys(String file) {
    return policy.stream().filter(k -> k.startsWith(file)).toList();
  }

  private void project(Priority priority, Assessment a) {
    List<String> rests = new ArrayList<>();
    rests.add(Inputs.PROJECT_WEIGHTS);
    Project project = projects.get(priority.project());
    if (project != null) {
      rests.add(project.key());
      for (String service : project.services()) {
        project.forces().forEach(f -> rests.add("risk/" + f + "/" + service));
      }
      rests.addAll(relieved(project, a));
    }
    add(Kind.PROJECT, priority.id(), priority, priority.findings(), rests);
  }

  /**
   * What the risk that working together takes away rests on, where the project's forces are a group
   * in one of its services: the group and the service's route. What the group is worth, and by
   * which weights, counts nothing to a project.
   */
  private List<String> relieved(Project project, Assessment a) {
    List<String> rests = new ArrayList<>();
    List<String> forces = project.forces().stream().sorted().toList();
    for (ServiceRisk service : a.services()) {
      if (forces.size() > 1 && project.services().contains(service.service())) {
        rests.addAll(group(service.service(), forces));
        rests.add(notListedId(service.service(), forces));
        if (service.route() != null) {
          String route = service.route().route();
          rests.add(new Route(route, 0, false).key());
          rests.add(new RouteCandidate(service.service(), route).key());
        }
      }
    }
    return rests;
  }

  private void gap(Gap gap) {
    List<Finding> findings = gap.finding() == null ? List.of() : List.of(gap.finding());
    List<String> rests = new ArrayList<>(List.of("service/" + gap.service()));
    side.data().projects().forEach(p -> rests.add(p.key()));
    rests.addAll(keys(STATUSES));
    add(Kind.GAP, "gap/" + gap.service(), gap, findings, rests);
  }

  private void money(Finance finance) {
    List<String> lines = new ArrayList<>();
    side.data().finance().forEach(f -> lines.add(f.key()));
    List<String> roles = keys(FINANCE).stream().map(Things::line).toList();
    for (Finance.Line line : finance.lines()) {
      List<String> own =
          lines.stream().filter(k -> k.startsWith("finance.csv:" + line.line() + "/")).toList();
      add(Kind.MONEY, "money/line/" + line.line(), line, List.of(), own);
    }
    for (Finance.Balance year : finance.forecast()) {
      List<String> own = new ArrayList<>(keys(FINANCE));
      lines.stream()
          .filter(k -> k.endsWith("/" + year.year()) && roles.contains(line(k)))
          .forEach(own::add);
      add(Kind.MONEY, "money/forecast/" + year.year(), year, List.of(), own);
    }
    for (Finance.Scheme scheme : finance.schemes()) {
      String key = "projects.csv:" + scheme.project();
      add(Kind.MONEY, "money/scheme/" + scheme.project(), scheme, List.of(), key);
    }
    List<String> all = new ArrayList<>(keys(STATUSES));
    side.data().projects().forEach(p -> all.add(p.key()));
    add(Kind.MONEY, "money/savings", finance.savings(), finance.findings(), all);
  }

  /** The line that a key of a cell of finance.csv, or of a row about it, names. */
  private static String line(String key) {
    return key.substring(key.indexOf(':') + 1).split("/", 2)[0];
  }
}
