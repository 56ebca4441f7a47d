package muster.server.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.Outcome;
import muster.engine.Trace;
import muster.engine.Trace.Step;
import muster.engine.facts.Agreement;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Project;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Finding;
import muster.engine.findings.Gap;
import muster.engine.findings.Identity;
import muster.engine.findings.NotListed;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;
import muster.engine.findings.RouteCandidate;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/** The small region with a third force and a programme, made by hand: opportunities, projects. */
final class SmallProgramme {
  static final Map<String, String> MEANINGS =
      Map.of(
          "minimum-differs", "the members send teams of different sizes",
          "saving-unknown", "what a member spends now is not known",
          "need-unknown", "the business need is not known");

  static final Finding ROUTE =
      finding("route/existing-unit", "A live unit serves every force in Riots.", "standing:riots");

  private SmallProgramme() {}

  static Finding finding(String rule, String sentence, String... facts) {
    return new Finding(rule, sentence, "method §5", List.of(facts), Basis.ILLUSTRATIVE);
  }

  static Outcome outcome() {
    Trace trace =
        new Trace(
            List.of(new Step(new RouteCandidate("riots", "existing unit"), ROUTE)), List.of());
    return new Outcome(assessment(), trace);
  }

  static Assessment assessment() {
    Assessment small = SmallRegion.assessment();
    Identity id = small.assessment();
    return new Assessment(
        new Identity(
            id.id(),
            id.ruleBook(),
            id.data(),
            id.asAt(),
            new Identity.Weights(
                new TreeMap<>(
                    Map.of(
                        "id",
                        "2009-12",
                        "risk reduction",
                        0.5,
                        "savings",
                        0.15,
                        "urgency",
                        0.2,
                        "readiness",
                        0.15)),
                new TreeMap<>(Map.of("id", "2009-12", "risk", 0.35, "need", 0.65))),
            id.seed(),
            id.engine(),
            id.marking()),
        small.risks(),
        services(small.services()),
        SmallOpportunities.list(),
        List.of(
            notListed("bshire", "cshire", "Cshire stands back from Bshire since 1 May 2009."),
            notListed("ashire", "cshire", "Cshire stands back from Bshire since 1 May 2009.")),
        projects(),
        small.notAssessed(),
        List.of(
            new Gap(
                "riots", 1234.5, "critical", finding("gap/uncovered", "No project names Riots."))),
        small.context(),
        finance());
  }

  private static List<ServiceRisk> services(List<ServiceRisk> all) {
    Map<String, ServiceRoute> routes =
        Map.of(
            "fraud",
            new ServiceRoute(
                "eligible", true, finding("route/eligible", "Fraud is open."), 4, 3, 6),
            "riots",
            new ServiceRoute("existing unit", false, ROUTE, 4, 3, 0),
            "payroll",
            new ServiceRoute(
                "not enough returns",
                false,
                finding("route/few", "Nobody returned Payroll."),
                4,
                3,
                0));
    List<ServiceRisk> services = new ArrayList<>();
    for (ServiceRisk s : all) {
      services.add(
          new ServiceRisk(
              s.service(), s.risk(), s.partial(), s.shares(), s.spread(), routes.get(s.service())));
    }
    return services;
  }

  private static NotListed notListed(String a, String b, String reason) {
    return new NotListed("fraud", List.of(a, b), reason, List.of("withdrawal"), List.of());
  }

  private static List<Priority> projects() {
    return List.of(
        project(1, "fraud-desk", 75.6, List.of(), gate("lead", "failed", "start", "No lead.")),
        project(
            null,
            "closed-counters",
            35,
            List.of("need-unknown"),
            gate("customer service", "failed", "ranking", "It worsens the service."),
            gate("lead", "failed", "start", "No lead."),
            gate("agreement", "unknown", "live", "No agreement is named.")));
  }

  private static Priority project(
      Integer rank, String id, double value, List<String> flags, GatePassed... gates) {
    double need = rank == null ? 0 : 67;
    return new Priority(
        rank,
        id,
        value,
        new TreeMap<>(Map.of("risk", (value - 0.65 * need) / 0.35, "need", need)),
        new TreeMap<>(Map.of("risk", value - 0.65 * need, "need", 0.65 * need)),
        List.of(gates),
        "strategic",
        "facilitated",
        List.of("enablers"),
        "proposed",
        flags,
        List.of(
            finding("gate/lead", "Nobody leads it.", "projects.csv:" + id),
            finding("project/risk", "It concerns much risk.", "project-risk:" + id)));
  }

  private static GatePassed gate(String gate, String outcome, String stops, String reason) {
    return new GatePassed(gate, outcome, stops, reason);
  }

  private static Finance finance() {
    TreeMap<String, BigDecimal> years = new TreeMap<>();
    years.put("2008/09", new BigDecimal("8.3"));
    years.put("2009/10", null);
    return new Finance(
        List.of(new Finance.Line("mobile", years, new BigDecimal("8.3"), true, null, null)),
        List.of(
            new Finance.Balance(
                "2009/10",
                new BigDecimal("7.4"),
                new BigDecimal("5.2"),
                new BigDecimal("2.2"),
                new BigDecimal("0.0"),
                "passed")),
        new Finance.Savings(
            new BigDecimal("1190000"),
            new BigDecimal("90000"),
            true,
            new BigDecimal("1193000"),
            false),
        List.of(
            new Finance.Scheme(
                "fraud-desk",
                new BigDecimal("0.75"),
                new BigDecimal("360000"),
                new BigDecimal("270000"),
                new BigDecimal("90000"),
                new TreeMap<>(
                    Map.of(
                        "ashire", new BigDecimal("60000.50"),
                        "bshire", new BigDecimal("29999.50"))))),
        List.of());
  }

  static Dataset data() {
    Dataset small = SmallRegion.data();
    List<Force> forces = new ArrayList<>(small.forces());
    forces.add(new Force("cshire", "Cshire", "Shires", null, null, null, false));
    return new Dataset(
        small.version(),
        small.round(),
        forces,
        List.of(),
        small.services(),
        small.threats(),
        List.of(),
        List.of(),
        small.improvements(),
        small.overrides(),
        List.of(),
        List.of(
            agreement("desk", "Desk of the shires", "unit", "live", LocalDate.of(2009, 5, 1), ""),
            agreement("counters", "", "mou", "proposed", null, "desk")),
        List.of(),
        List.of(),
        List.of(
            project("fraud-desk", "Fraud desk", "productivity", "current", List.of("23", "26")),
            project("closed-counters", "Closed counters", null, "2009", List.of())),
        List.of(),
        List.of(),
        Map.of(SmallRegion.ROW, List.of(27), "projects.csv:fraud-desk", List.of(5)));
  }

  private static Agreement agreement(
      String id, String name, String kind, String status, LocalDate signed, String parent) {
    return new Agreement(
        id,
        name,
        kind,
        List.of("fraud"),
        List.of("ashire", "bshire"),
        status,
        signed,
        parent,
        "",
        Basis.DERIVED);
  }

  private static Project project(
      String id, String name, String area, String window, List<String> psa) {
    return new Project(
        id,
        name,
        "proposed",
        List.of("enablers"),
        area,
        window,
        List.of("fraud"),
        List.of("ashire", "bshire"),
        null,
        null,
        null,
        List.of(),
        psa,
        List.of("Promoting safety"),
        "strong",
        List.of("ashire"),
        new BigDecimal("100000"),
        new BigDecimal("360000"),
        null,
        new BigDecimal("270000"),
        new BigDecimal("0.75"),
        null,
        null,
        "keeps",
        List.of("productivity"),
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of("need"),
        "a plan",
        Basis.PUBLISHED);
  }
}
