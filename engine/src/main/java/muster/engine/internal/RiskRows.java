package muster.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.Trace.Step;
import muster.engine.findings.Risk;
import muster.engine.findings.Unassessed;
import muster.engine.internal.Ranks.Ranked;

/** Gathers what the rules concluded about returns into rows with their ranks. */
public final class RiskRows {
  private final List<Return> returns;
  private final Map<String, List<Step>> steps;

  /** Of these returns and everything concluded about them. */
  public RiskRows(List<Return> returns, List<Step> steps) {
    this.returns = returns;
    this.steps = steps.stream().collect(Collectors.groupingBy(s -> s.conclusion().about()));
  }

  /** Assessed rows in rank order, then those not assessed by id. */
  public List<Risk> list() {
    List<Risk> rows = returns.stream().map(this::row).toList();
    List<Risk> risks = ranked(rows);
    rows.stream()
        .filter(r -> r.status() == Risk.Status.NOT_ASSESSED)
        .sorted(Comparator.comparing(Risk::id))
        .forEach(risks::add);
    return risks;
  }

  /** The rows not assessed, with why. */
  public static List<Unassessed> unassessed(List<Risk> risks) {
    return risks.stream()
        .filter(r -> r.status() == Risk.Status.NOT_ASSESSED)
        .map(
            r ->
                new Unassessed(
                    r.force(),
                    r.service(),
                    r.findings().stream().map(f -> f.sentence()).collect(Collectors.joining(" "))))
        .toList();
  }

  private Risk row(Return made) {
    String at = made.force().force() + "/" + made.service().service();
    return new RiskRow(made, steps.getOrDefault(at, List.of())).build();
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
}
