package muster.rules.behaviour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.engine.facts.Dataset;
import muster.engine.facts.Event;
import muster.engine.facts.FinanceLine;
import muster.engine.facts.Force;
import muster.engine.facts.Improvement;
import muster.engine.facts.RiskOverride;
import muster.engine.facts.Round;
import muster.engine.facts.Service;
import muster.engine.facts.SharedSpecialists;

/**
 * A small region for one behaviour. A force or service that a row names is there without being
 * declared: a force of the region, a regional service of the low tier. Unless told otherwise it is
 * assessed as at the first day the rules speak for.
 */
public final class Scenario {
  /** The force a row is of when it names none. */
  public static final String FORCE = "derbyshire";

  /** The service a row is in when it names none. */
  public static final String SERVICE = "major-crime";

  /** The first day of the plan that the rules are made for (S4: 2009-2012). */
  public static final LocalDate FIRST_DAY = LocalDate.of(2009, 4, 1);

  private final Map<String, Force> forces = new TreeMap<>();
  private final Map<String, Service> services = new TreeMap<>();
  private final List<ThreatRow> threats = new ArrayList<>();
  private final List<CapabilityRow> capabilities = new ArrayList<>();
  private final List<SharedSpecialists> shared = new ArrayList<>();
  private final List<Improvement> improvements = new ArrayList<>();
  private final List<RiskOverride> overrides = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<String, BigDecimal> grants = new TreeMap<>();
  private final Ties ties = new Ties();
  private final List<ProjectRow> projects = new ArrayList<>();
  private final List<FinanceLine> finance = new ArrayList<>();
  private LocalDate asAt = FIRST_DAY;
  private String weightSet;

  private Scenario() {}

  /** With nothing returned yet. */
  public static Scenario empty() {
    return new Scenario();
  }

  /** With one return. */
  public static Scenario of(ThreatRow threat, CapabilityRow capability) {
    return empty().with(threat).with(capability);
  }

  /** As at another day. */
  public Scenario asAt(LocalDate day) {
    this.asAt = day;
    return this;
  }

  /** Valued by a weight set, whatever the day. */
  public Scenario weights(String set) {
    this.weightSet = set;
    return this;
  }

  /** With a row of threats.csv. */
  public Scenario with(ThreatRow threat) {
    threats.add(threat);
    return this;
  }

  /** With a row of capabilities.csv. */
  public Scenario with(CapabilityRow capability) {
    capabilities.add(capability);
    return this;
  }

  /** With a force of the region, whether it returns anything or not. */
  public Scenario force(String force) {
    return force(force, false);
  }

  /** With a force outside the region. */
  public Scenario partner(String force) {
    return force(force, true);
  }

  private Scenario force(String force, boolean partner) {
    forces.put(force, new Force(force, name(force), "", null, null, null, partner));
    return this;
  }

  /** With a force's government grant, in £ million. */
  public Scenario grant(String force, String million) {
    grants.put(force, new BigDecimal(million));
    return this;
  }

  /** With what lies between forces: borders, agreements and what parts them. */
  public Scenario with(Ties more) {
    ties.add(more);
    return this;
  }

  /** With a row of projects.csv. */
  public Scenario with(ProjectRow project) {
    projects.add(project);
    return this;
  }

  /** With a line of finance.csv, in £ million; null means unknown. */
  public Scenario finance(String line, String year, String million) {
    finance.add(
        new FinanceLine(
            line, year, million == null ? null : new BigDecimal(million), "printed table"));
    return this;
  }

  /** With a service whose tier, reach and mandatory headings matter. */
  public Scenario service(String service, String tier, String reach, String... mandatory) {
    services.put(
        service, new Service(service, name(service), tier, reach, Arrays.asList(mandatory), ""));
    return this;
  }

  /** With people of the usual force, each accredited in all of these services. */
  public Scenario shared(int people, String... services) {
    shared.add(new SharedSpecialists(FORCE, Arrays.asList(services), people, "", null));
    return this;
  }

  /** With a line of the usual force's improvement plan. */
  public Scenario improvement(LocalDate from, int specialists, String note, String source) {
    improvements.add(new Improvement(FORCE, SERVICE, from, specialists, note, source));
    return this;
  }

  /** With a judgement on a force's risk in the usual service. */
  public Scenario override(String force, double risk, String reason, String by, LocalDate dated) {
    overrides.add(new RiskOverride(force, SERVICE, risk, reason, by, dated));
    return this;
  }

  /** With an event that draws on every force and service. */
  public Scenario event(String event, LocalDate from, LocalDate to, double abstraction) {
    return event(event, from, to, List.of(), List.of(), abstraction);
  }

  /** With an event; an empty list of forces or services means all. */
  public Scenario event(
      String event,
      LocalDate from,
      LocalDate to,
      List<String> forces,
      List<String> services,
      double abstraction) {
    events.add(new Event(event, from, to, forces, services, abstraction, "", null));
    return this;
  }

  LocalDate asAt() {
    return asAt;
  }

  Optional<String> weightSet() {
    return Optional.ofNullable(weightSet);
  }

  Dataset dataset() {
    Map<String, Force> allForces = new TreeMap<>();
    Map<String, Service> allServices = new TreeMap<>();
    threats.forEach(t -> declare(allForces, allServices, t.force(), t.service()));
    capabilities.forEach(c -> declare(allForces, allServices, c.force(), c.service()));
    for (ProjectRow project : projects) {
      project.forces().forEach(f -> allForces.putIfAbsent(f, plain(f)));
      project.services().forEach(s -> allServices.putIfAbsent(s, regional(s)));
    }
    allForces.putAll(forces);
    allServices.putAll(services);
    grants.forEach(
        (force, grant) -> allForces.computeIfPresent(force, (f, was) -> paid(was, grant)));
    return new Dataset(
        "scenario",
        new Round("scenario", "", "", asAt, "OFFICIAL"),
        List.copyOf(allForces.values()),
        ties.borders(),
        List.copyOf(allServices.values()),
        threats.stream().map(t -> t.build(asAt)).toList(),
        capabilities.stream().map(c -> c.build(asAt)).toList(),
        shared,
        improvements,
        overrides,
        events,
        ties.agreements(),
        ties.withdrawals(),
        ties.exclusions(),
        projects.stream().map(ProjectRow::build).toList(),
        List.of(),
        finance,
        Map.of());
  }

  private static void declare(
      Map<String, Force> forces, Map<String, Service> services, String force, String service) {
    forces.put(force, plain(force));
    services.put(service, regional(service));
  }

  private static Force plain(String force) {
    return new Force(force, name(force), "", null, null, null, false);
  }

  private static Service regional(String service) {
    return new Service(service, name(service), "low", "regional", List.of(), "");
  }

  private static Force paid(Force force, BigDecimal grant) {
    return new Force(
        force.force(), force.name(), force.region(), grant, null, null, force.partner());
  }

  /** A display name that tells a sentence which shows names from one which shows ids. */
  private static String name(String id) {
    return "«" + id + "»";
  }
}
