package muster.engine.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import muster.engine.arithmetic.Sums;
import muster.engine.facts.Basis;
import muster.engine.facts.Project;
import muster.engine.facts.ProjectRisk;
import muster.engine.findings.Finding;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Risk;

/**
 * Adds up the risk that each project addresses (method §6): calculated risks, never judged ones.
 */
final class AddressedRisks {
  private final Map<String, Risk> risks = new HashMap<>();
  private final Map<String, Opportunity> opportunities = new HashMap<>();

  AddressedRisks(List<Risk> risks, List<Opportunity> opportunities) {
    risks.forEach(r -> this.risks.put(r.force() + "/" + r.service(), r));
    opportunities.forEach(o -> this.opportunities.put(at(o.service(), o.forces()), o));
  }

  /** Of one project. A force without a return in one of its services is not assessed there. */
  ProjectRisk of(Project project) {
    List<Risk> assessed = new ArrayList<>();
    boolean partial = false;
    List<Opportunity> matched = new ArrayList<>();
    for (String service : project.services()) {
      for (String force : project.forces()) {
        Risk risk = risks.get(force + "/" + service);
        if (risk != null && risk.status() == Risk.Status.ASSESSED) {
          assessed.add(risk);
        } else {
          partial = true;
        }
      }
      Opportunity opportunity = opportunities.get(at(service, project.forces()));
      if (opportunity != null) {
        matched.add(opportunity);
      }
    }
    Basis rows = ProjectFacts.basis(project, "services", "forces");
    Basis weakest =
        Stream.concat(
                assessed.stream().map(Risk::findings).map(AddressedRisks::basis),
                matched.stream().map(Opportunity::findings).map(AddressedRisks::basis))
            .reduce(rows, Basis::weaker);
    return new ProjectRisk(
        project.project(),
        !assessed.isEmpty(),
        partial,
        Sums.of(assessed.stream().map(Risk::risk).toList()),
        !matched.isEmpty(),
        matched.size(),
        Sums.of(matched.stream().map(Opportunity::riskReduction).toList()),
        weakest);
  }

  /** The weakest basis of findings; null where none says. */
  static Basis basis(Collection<Finding> findings) {
    return findings.stream()
        .map(Finding::basis)
        .filter(Objects::nonNull)
        .reduce(null, Basis::weaker);
  }

  private static String at(String service, List<String> forces) {
    return service + "/" + String.join("+", forces.stream().sorted().toList());
  }
}
