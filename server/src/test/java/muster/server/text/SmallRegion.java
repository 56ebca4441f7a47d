package muster.server.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.RuleBook;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Improvement;
import muster.engine.facts.Indicator;
import muster.engine.facts.RiskOverride;
import muster.engine.facts.Round;
import muster.engine.facts.Service;
import muster.engine.facts.Threat;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Finding;
import muster.engine.findings.Identity;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.Unassessed;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;

/** Two forces, three services, made by hand: what the texts are tested on. */
final class SmallRegion {
  static final LocalDate DAY = LocalDate.of(2010, 2, 22);
  static final String ROW = "threats.csv:ashire/fraud/";
  static final String PARAMETER = "parameters/availability.yaml:2009-04-01";

  static final Finding THREAT =
      finding("threat/strand", "Fraud is expected to do 500 points of harm a year.", ROW);
  static final Finding CALCULATED =
      finding(
          "risk/calculated",
          "Of 500 points 450 are not met.",
          "strand-threat:ashire/fraud/",
          PARAMETER);
  static final Finding BANDED =
      finding("risk/band", "450 is in the band high.", "calculated-risk:ashire/fraud");
  static final Finding FLAGGED =
      finding("flag/low-confidence", "The threat is graded low.", "strand-threat:ashire/fraud/");
  static final Finding PLANNED =
      finding(
          "flag/planned",
          "Two people join on 2010-06-01.",
          "improvements.csv:ashire/fraud/2010-06-01");

  static final Finance NO_MONEY =
      new Finance(
          List.of(),
          List.of(),
          new Finance.Savings(BigDecimal.ZERO, BigDecimal.ZERO, false, BigDecimal.ZERO, true),
          List.of(),
          List.of());

  private SmallRegion() {}

  private static Finding finding(String rule, String sentence, String... facts) {
    return new Finding(rule, sentence, "method §3", List.of(facts), Basis.ILLUSTRATIVE);
  }

  static Assessment assessment() {
    return new Assessment(
        new Identity(
            "aaaaaaaaaaaaaaaaaaaa",
            "bbbbbbbbbbbbbbbbbbbb",
            "cccccccccccccccccccc",
            DAY,
            new Identity.Weights(new TreeMap<>(), new TreeMap<>()),
            0,
            "0.1.0",
            "OFFICIAL-SENSITIVE"),
        List.of(
            assessed("bshire", "riots", 1234.5, null, "critical", 1, List.of()),
            assessed("ashire", "fraud", 450, null, "high", 2, List.of("low-confidence")),
            assessed("bshire", "fraud", 50, 320.0, "high", 3, List.of()),
            unassessed("ashire", "payroll"),
            unassessed("ashire", "riots"),
            unassessed("bshire", "payroll")),
        List.of(
            new ServiceRisk("riots", 1234.5, true, new TreeMap<>(Map.of("bshire", 1.0)), 0.0, null),
            new ServiceRisk(
                "fraud",
                500.0,
                false,
                new TreeMap<>(Map.of("ashire", 0.9, "bshire", 0.1)),
                400.0,
                null),
            new ServiceRisk("payroll", null, true, new TreeMap<>(), null, null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Unassessed("ashire", "payroll", "no rows"),
            new Unassessed("ashire", "riots", "`days` is blank"),
            new Unassessed("bshire", "payroll", "no rows")),
        List.of(),
        List.of(new Indicator("new-homes", new BigDecimal("21723"), "a year", "S4 §5")),
        NO_MONEY);
  }

  private static Risk assessed(
      String force,
      String service,
      double risk,
      Double judged,
      String band,
      int rank,
      List<String> flags) {
    List<Finding> findings =
        force.equals("ashire") ? List.of(THREAT, CALCULATED, BANDED, FLAGGED, PLANNED) : List.of();
    return new Risk(
        force,
        service,
        Risk.Status.ASSESSED,
        500.0,
        0.5,
        0.2,
        0.5,
        0.1,
        risk,
        judged,
        band,
        rank,
        1,
        null,
        flags,
        findings);
  }

  private static Risk unassessed(String force, String service) {
    return new Risk(
        force,
        service,
        Risk.Status.NOT_ASSESSED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  static Dataset data() {
    return new Dataset(
        "cccccccccccccccccccc",
        new Round("trial", "Trial round", "Shires", DAY, "OFFICIAL-SENSITIVE"),
        List.of(force("bshire", "Bshire", false), force("ashire", "Ashire", false)),
        List.of(),
        List.of(
            service("fraud", "Fraud"), service("payroll", "Payroll"), service("riots", "Riots")),
        List.of(threat()),
        List.<Capability>of(),
        List.of(),
        List.of(new Improvement("ashire", "fraud", LocalDate.of(2010, 6, 1), 2, "", "plan")),
        List.of(
            new RiskOverride(
                "bshire", "fraud", 320, "a new market opens", "head of crime", DAY.minusDays(21))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(ROW, List.of(27)));
  }

  private static Force force(String id, String name, boolean partner) {
    return new Force(id, name, "Shires", null, null, null, partner);
  }

  private static Service service(String id, String name) {
    return new Service(id, name, "high", "regional", List.of(), "");
  }

  private static Threat threat() {
    return new Threat(
        "ashire",
        "fraud",
        "",
        null,
        12.0,
        null,
        null,
        2.5,
        "rising",
        "none",
        "minor",
        "moderate",
        "none",
        "none",
        "none",
        "low",
        List.of("local"),
        "",
        DAY.minusDays(30),
        "return of January",
        Basis.ILLUSTRATIVE);
  }

  static RuleBook book() {
    DatedValue value =
        new DatedValue(LocalDate.of(2009, 4, 1), new BigDecimal("0.81"), "method §2");
    return new RuleBook(
        List.of(),
        List.of(),
        List.of(
            new ParameterFile(
                "availability", "Default availability", "probability", List.of(value))),
        List.of());
  }
}
