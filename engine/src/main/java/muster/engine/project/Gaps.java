package muster.engine.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.engine.Trace.Step;
import muster.engine.arithmetic.Rounding;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.facts.Force;
import muster.engine.facts.RegionalTotal;
import muster.engine.findings.Gap;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.Uncovered;
import muster.engine.tables.ProjectStatus;

/** Lays the region's totals out beside the projects, and gathers the gaps (R54). */
final class Gaps {
  private final Dataset data;
  private final List<Risk> risks;
  private final List<ServiceRisk> services;
  private final Statuses statuses;

  Gaps(Dataset data, List<Risk> risks, List<ServiceRisk> services, Statuses statuses) {
    this.data = data;
    this.statuses = statuses;
    this.risks = risks;
    this.services = services;
  }

  /** The totals of services of which anything is assessed. */
  List<Fact> facts() {
    Set<String> addressed = new HashSet<>();
    statuses
        .list(data.projects(), ProjectStatus::addresses)
        .forEach(p -> addressed.addAll(p.services()));
    Set<String> own = new HashSet<>();
    data.forces().stream().filter(f -> !f.partner()).map(Force::force).forEach(own::add);
    Map<String, Basis> bases = new HashMap<>();
    risks.stream()
        .filter(r -> r.status() == Risk.Status.ASSESSED && own.contains(r.force()))
        .forEach(
            r ->
                bases.put(
                    r.service(),
                    Basis.weaker(bases.get(r.service()), AddressedRisks.basis(r.findings()))));
    List<Fact> facts = new ArrayList<>();
    for (ServiceRisk service : services) {
      if (service.risk() != null) {
        facts.add(
            new RegionalTotal(
                service.service(),
                Rounding.nine(service.risk()),
                addressed.contains(service.service()),
                bases.get(service.service())));
      }
    }
    return facts;
  }

  /** What the rules found uncovered, by risk, largest first; equal ones by id. */
  List<Gap> list(List<Step> steps) {
    Map<String, Double> totals = new HashMap<>();
    services.forEach(s -> totals.put(s.service(), s.risk()));
    List<Gap> gaps = new ArrayList<>();
    for (Step step : steps) {
      if (step.conclusion() instanceof Uncovered found) {
        gaps.add(
            new Gap(found.service(), totals.get(found.service()), found.band(), step.finding()));
      }
    }
    gaps.sort(
        Comparator.<Gap>comparingDouble(g -> -Rounding.nine(g.risk())).thenComparing(Gap::service));
    return gaps;
  }
}
