package muster.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.EngineVersion;
import muster.engine.RuleBook;
import muster.engine.Trace.Step;
import muster.engine.facts.Dataset;
import muster.engine.facts.Indicator;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Risk;
import muster.engine.findings.Unassessed;
import muster.engine.internal.Ranks.Ranked;

/** Gathers what the rules concluded into an assessment: rows, ranks, totals. */
public final class AssessmentBuilder {
  /** Until confidence is drawn for, every assessment is made with this seed. */
  private static final long SEED = 0;

  private final RuleBook book;
  private final Dataset data;
  private final LocalDate asAt;
  private final List<Return> returns;
  private final Map<String, List<Step>> steps;

  /** Of these returns and everything concluded about them. */
  public AssessmentBuilder(
      RuleBook book, Dataset data, LocalDate asAt, List<Return> returns, List<Step> steps) {
    this.book = book;
    this.data = data;
    this.asAt = asAt;
    this.returns = returns;
    this.steps =
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.conclusion().force() + "/" + s.conclusion().service()));
  }

  /** The assessment. */
  public Assessment build() {
    List<Risk> rows = returns.stream().map(this::row).toList();
    List<Risk> risks = ranked(rows);
    List<Risk> missing =
        rows.stream()
            .filter(r -> r.status() == Risk.Status.NOT_ASSESSED)
            .sorted(Comparator.comparing(Risk::id))
            .toList();
    risks.addAll(missing);
    return new Assessment(
        identity(),
        risks,
        new ServiceTotals(data, rows).list(),
        missing.stream().map(AssessmentBuilder::unassessed).toList(),
        data.indicators().stream().sorted(Comparator.comparing(Indicator::indicator)).toList());
  }

  private Risk row(Return made) {
    String at = made.force().force() + "/" + made.service().service();
    return new RiskRow(made, steps.getOrDefault(at, List.of())).build();
  }

  private static Unassessed unassessed(Risk risk) {
    return new Unassessed(
        risk.force(),
        risk.service(),
        risk.findings().stream().map(f -> f.sentence()).collect(Collectors.joining(" ")));
  }

  private static List<Risk> ranked(List<Risk> rows) {
    List<Risk> assessed = rows.stream().filter(r -> r.status() == Risk.Status.ASSESSED).toList();
    Map<String, Integer> inService = new HashMap<>();
    assessed.stream()
        .collect(Collectors.groupingBy(Risk::service, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(
            rivals ->
                Ranks.of(rivals, Risk::judged, Risk::id)
                    .forEach(r -> inService.put(r.item().id(), r.rank())));
    List<Risk> ranked = new ArrayList<>();
    for (Ranked<Risk> place : Ranks.of(assessed, Risk::judged, Risk::id)) {
      ranked.add(RiskRow.withRanks(place.item(), place.rank(), inService.get(place.item().id())));
    }
    return ranked;
  }

  private Identity identity() {
    Identity.Weights weights = new Identity.Weights(new TreeMap<>(), new TreeMap<>());
    String id =
        Hashes.of(
            List.of(
                book.hash(),
                data.version(),
                asAt.toString(),
                weights.opportunities().toString() + weights.projects(),
                Long.toString(SEED),
                EngineVersion.get(),
                data.round().marking()));
    return new Identity(
        id,
        book.hash(),
        data.version(),
        asAt,
        weights,
        SEED,
        EngineVersion.get(),
        data.round().marking());
  }
}
