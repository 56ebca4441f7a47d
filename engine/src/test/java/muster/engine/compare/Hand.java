package muster.engine.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.Trace;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Round;
import muster.engine.findings.Assessment;
import muster.engine.findings.CalculatedRisk;
import muster.engine.findings.Finance;
import muster.engine.findings.Finding;
import muster.engine.findings.Identity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;

/** Assessments made by hand: as much of each as comparing them looks at. */
final class Hand {
  static final LocalDate DAY = LocalDate.of(2010, 2, 22);

  final LocalDate day;
  final List<Risk> risks;
  final List<Priority> projects;
  final SortedMap<String, Object> weights;
  final List<Capability> rows;
  final double parameter;

  private Hand(
      LocalDate day,
      List<Risk> risks,
      List<Priority> projects,
      SortedMap<String, Object> weights,
      List<Capability> rows,
      double parameter) {
    this.day = day;
    this.risks = risks;
    this.projects = projects;
    this.weights = weights;
    this.rows = rows;
    this.parameter = parameter;
  }

  static Hand empty() {
    return new Hand(DAY, List.of(), List.of(), weights("2009-12", 0.5, 0.5), List.of(), 0.5);
  }

  Hand on(LocalDate other) {
    return new Hand(other, risks, projects, weights, rows, parameter);
  }

  Hand risks(Risk... all) {
    return new Hand(day, List.of(all), projects, weights, rows, parameter);
  }

  Hand projects(Priority... all) {
    return new Hand(day, risks, List.of(all), weights, rows, parameter);
  }

  Hand weighed(SortedMap<String, Object> set) {
    return new Hand(day, risks, projects, set, rows, parameter);
  }

  Hand rows(Capability... all) {
    return new Hand(day, risks, projects, weights, List.of(all), parameter);
  }

  Hand parameter(double value) {
    return new Hand(day, risks, projects, weights, rows, value);
  }

  static SortedMap<String, Object> weights(String id, double risk, double savings) {
    return new TreeMap<>(Map.of("id", id, "risk", risk, "savings", savings));
  }

  static Capability row(String force, String service, int specialists) {
    return new Capability(
        force,
        service,
        specialists,
        4,
        null,
        "met",
        "met",
        "met",
        "met",
        null,
        "high",
        "",
        DAY,
        "return",
        null);
  }

  static Risk risk(String force, String service, int rank, double risk, String band) {
    Finding finding =
        new Finding(
            "risk/calculated",
            "Of all points " + risk + " are not met.",
            "method",
            List.of("capabilities.csv:" + force + "/" + service),
            null);
    Finding banded =
        new Finding(
            "risk/band",
            "It is " + band + ".",
            "method",
            List.of("calculated-risk:" + force + "/" + service, "parameters/x.yaml:2009-04-01"),
            null);
    return new Risk(
        force,
        service,
        Risk.Status.ASSESSED,
        1000.0,
        0.1,
        0.5,
        0.5,
        0.25,
        risk,
        null,
        band,
        rank,
        rank,
        null,
        List.of(),
        List.of(finding, banded));
  }

  static Priority project(
      String id, Integer rank, SortedMap<String, Object> weights, double risk, double savings) {
    SortedMap<String, Double> points = new TreeMap<>(Map.of("risk", risk, "savings", savings));
    SortedMap<String, Double> contributions = new TreeMap<>();
    points.forEach((c, p) -> contributions.put(c, p * (Double) weights.get(c)));
    double value = contributions.values().stream().mapToDouble(c -> c).sum();
    return new Priority(
        rank,
        id,
        value,
        points,
        contributions,
        List.of(new Priority.GatePassed("lead", "passed", "start", "There is a lead.")),
        "to be scoped",
        "facilitated",
        List.of("enablers"),
        "proposed",
        List.of(),
        List.of());
  }

  Side side() {
    Identity identity =
        new Identity(
            "id",
            "book " + parameter,
            "data " + rows,
            day,
            new Identity.Weights(new TreeMap<>(), weights),
            0,
            "0.1.0",
            "OFFICIAL");
    Finance.Savings none =
        new Finance.Savings(BigDecimal.ZERO, BigDecimal.ZERO, false, BigDecimal.ZERO, true);
    Assessment assessment =
        new Assessment(
            identity,
            risks,
            List.of(),
            List.of(),
            List.of(),
            projects,
            List.of(),
            List.of(),
            List.of(),
            new Finance(List.of(), List.of(), none, List.of(), List.of()));
    List<Trace.Step> steps =
        risks.stream()
            .map(
                r ->
                    new Trace.Step(
                        new CalculatedRisk(r.force(), r.service(), r.risk()), r.findings().get(0)))
            .toList();
    return new Side(data(), book(), new Outcome(assessment, new Trace(steps, rows)));
  }

  private Dataset data() {
    return new Dataset(
        "data " + rows,
        new Round("trial", "", "", DAY, "OFFICIAL"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        rows,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private RuleBook book() {
    DatedValue value =
        new DatedValue(LocalDate.of(2009, 4, 1), BigDecimal.valueOf(parameter), "method");
    return new RuleBook(
        List.of(new RuleFile("parameters/x.yaml", "value: " + parameter)),
        List.of(),
        List.of(new ParameterFile("x", "A number", "points", List.of(value))),
        List.of());
  }
}
