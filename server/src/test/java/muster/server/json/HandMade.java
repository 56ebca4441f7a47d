package muster.server.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.facts.Basis;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finance.Line;
import muster.engine.findings.Finance.Savings;
import muster.engine.findings.Finance.Scheme;
import muster.engine.findings.Finding;
import muster.engine.findings.Gap;
import muster.engine.findings.Identity;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;
import muster.engine.findings.Opportunity.Pooled;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/** A small assessment with every kind of result, made by hand: no rule worked any of it out. */
public final class HandMade {
  private HandMade() {}

  public static Assessment assessment() {
    return assessment(List.of(known(), unknown()));
  }

  /** The same with other opportunities. */
  public static Assessment assessment(List<Opportunity> opportunities) {
    return new Assessment(
        identity(),
        List.of(),
        List.of(service(), withoutRoute()),
        opportunities,
        List.of(leftOut()),
        List.of(first(), unranked()),
        List.of(),
        List.of(
            new Gap("riots", 1234.5, "critical", finding("project/gap", Basis.DERIVED)),
            new Gap("fraud", 500.0, "high", finding("project/gap", Basis.ILLUSTRATIVE))),
        List.of(),
        finance());
  }

  /** As many opportunities as 43 forces and 20 services might have. */
  public static List<Opportunity> many(int number) {
    Opportunity one = known();
    List<Opportunity> many = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      many.add(one);
    }
    return many;
  }

  private static Identity identity() {
    return new Identity(
        "aaaa",
        "bbbb",
        "cccc",
        LocalDate.of(2010, 2, 22),
        new Identity.Weights(
            new TreeMap<>(
                Map.of(
                    "id", "2009-12",
                    "risk reduction", 0.5,
                    "savings", 0.15,
                    "urgency", 0.2,
                    "readiness", 0.15)),
            new TreeMap<>(Map.of("id", "2009-12", "confidence", 0.05, "risk", 0.95))),
        0,
        "0.1.0",
        "OFFICIAL-SENSITIVE");
  }

  private static ServiceRisk service() {
    ServiceRoute route =
        new ServiceRoute("eligible", true, finding("route/eligible", Basis.DERIVED), 26, 21, 2);
    return new ServiceRisk(
        "fraud", 500.0, false, new TreeMap<>(Map.of("ashire", 0.9, "bshire", 0.1)), 400.0, route);
  }

  private static ServiceRisk withoutRoute() {
    return new ServiceRisk("riots", null, true, new TreeMap<>(), null, null);
  }

  private static Opportunity known() {
    return opportunity(
        "opportunity/fraud/ashire+bshire",
        List.of("ashire", "bshire"),
        new BigDecimal("-12500.50"),
        null,
        shares("150000.25", "149999.75"),
        List.of(List.of("ashire", "bshire")),
        null,
        List.of("minimum-differs"));
  }

  private static Opportunity unknown() {
    return opportunity(
        "opportunity/fraud/ashire+bshire+cshire+dshire",
        List.of("ashire", "bshire", "cshire", "dshire"),
        null,
        null,
        shares(null, null),
        List.of(List.of("ashire", "bshire"), List.of("ashire", "bshire", "cshire", "dshire")),
        "opportunity/fraud/ashire+bshire",
        List.of("saving-unknown", "share-unknown"));
  }

  private static Opportunity opportunity(
      String id,
      List<String> forces,
      BigDecimal saving,
      Double payback,
      SortedMap<String, BigDecimal> shares,
      List<List<String>> stages,
      String dominatedBy,
      List<String> flags) {
    return new Opportunity(
        id,
        1,
        1,
        "fraud",
        forces,
        true,
        113.9066,
        1.6586,
        112.248,
        saving,
        new BigDecimal("300000"),
        new BigDecimal("50000"),
        payback,
        26.53,
        new TreeMap<>(Map.of("risk reduction", 26.53, "savings", 0.0)),
        new TreeMap<>(Map.of("risk reduction", 13.265, "savings", 0.0)),
        "joint unit",
        "sub-regional",
        "section 22A agreement",
        stages,
        List.of(
            new Member("ashire", 56.9533, 0.8293, 56.124),
            new Member("bshire", 56.9533, 0.8293, 56.124)),
        new Pooled(8, 4, 0, 0.99, 0.991707, 1, 0.991707),
        shares,
        List.of(shares),
        dominatedBy,
        flags,
        List.of(
            finding("way/joint-unit", Basis.DERIVED),
            finding("group/minimum-differs", Basis.ILLUSTRATIVE),
            finding("way/joint-unit", null)));
  }

  private static SortedMap<String, BigDecimal> shares(String a, String b) {
    SortedMap<String, BigDecimal> shares = new TreeMap<>();
    shares.put("ashire", a == null ? null : new BigDecimal(a));
    shares.put("bshire", b == null ? null : new BigDecimal(b));
    return shares;
  }

  private static NotListed leftOut() {
    return new NotListed(
        "riots",
        List.of("ashire", "cshire"),
        "Cshire stands back from new work with Ashire.",
        List.of("withdrawal"),
        List.of(finding("group/withdrawal", null)));
  }

  private static Priority first() {
    return project("alpha", 1, "passed");
  }

  private static Priority unranked() {
    return project("beta", null, "failed");
  }

  private static Priority project(String id, Integer rank, String vision) {
    return new Priority(
        rank,
        id,
        42.5,
        new TreeMap<>(Map.of("risk", 50.0, "public confidence", 0.0)),
        new TreeMap<>(Map.of("risk", 42.5, "public confidence", 0.0)),
        List.of(
            new GatePassed("vision", vision, "ranking", "A benefit is mapped, or none."),
            new GatePassed("lead", "unknown", "start", "Nobody said.")),
        "strategic",
        "facilitated",
        List.of("enablers", "productivity"),
        "proposed",
        List.of("level-unknown"),
        List.of(finding("project/level", Basis.PUBLISHED)));
  }

  private static Finance finance() {
    SortedMap<String, BigDecimal> years = new TreeMap<>();
    years.put("2006/07", new BigDecimal("0.5"));
    years.put("2007/08", null);
    return new Finance(
        List.of(new Line("grant", years, new BigDecimal("0.5"), true, new BigDecimal("1.8"), null)),
        List.of(
            new Balance(
                "total",
                new BigDecimal("137.2"),
                new BigDecimal("41.4"),
                new BigDecimal("57.2"),
                new BigDecimal("38.6"),
                "passed")),
        new Savings(
            new BigDecimal("1190000"),
            new BigDecimal("0"),
            false,
            new BigDecimal("1193000"),
            false),
        List.of(
            new Scheme(
                "alpha",
                new BigDecimal("0.75"),
                new BigDecimal("360000"),
                new BigDecimal("270000"),
                new BigDecimal("90000"),
                shares("60000.00", "30000.00"))),
        List.of(finding("project/savings-target", null)));
  }

  private static Finding finding(String rule, Basis basis) {
    return new Finding(rule, "So says " + rule + ".", "method §5", List.of("a:b"), basis);
  }
}
