package muster.engine.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.facts.Force;
import muster.engine.facts.Project;
import muster.engine.facts.ProjectScheme;
import muster.engine.findings.Finance.Scheme;

/** Splits what projects cost between those who pay a stated part and the forces (R26). */
final class Schemes {
  private static final int PENCE = 2;

  private Schemes() {}

  /** Those whose rate and set-up cost are known, by project. */
  static List<Scheme> of(Dataset data) {
    Map<String, Force> forces =
        data.forces().stream().collect(Collectors.toMap(Force::force, f -> f));
    List<Scheme> schemes = new ArrayList<>();
    for (Project project : data.projects()) {
      if (project.externalRate() != null && project.setUpGbp() != null) {
        schemes.add(scheme(project, forces));
      }
    }
    schemes.sort(Comparator.comparing(Scheme::project));
    return schemes;
  }

  /** The same, as the rules are given them. */
  static List<Fact> facts(Dataset data) {
    Map<String, Project> rows =
        data.projects().stream().collect(Collectors.toMap(Project::project, p -> p));
    Map<String, Force> forces =
        data.forces().stream().collect(Collectors.toMap(Force::force, f -> f));
    List<Fact> facts = new ArrayList<>();
    for (Scheme scheme : of(data)) {
      Project row = rows.get(scheme.project());
      facts.add(
          new ProjectScheme(
              scheme.project(),
              scheme.rate().doubleValue(),
              scheme.external().doubleValue(),
              scheme.local().doubleValue(),
              row.forces().stream().allMatch(f -> forces.get(f).grantGbpM() != null),
              !scheme.shares().containsValue(null),
              ProjectFacts.basis(row, "set_up_gbp", "external_rate", "forces")));
    }
    return facts;
  }

  private static Scheme scheme(Project project, Map<String, Force> forces) {
    BigDecimal cost = pence(project.setUpGbp());
    BigDecimal external = pence(cost.multiply(project.externalRate()));
    BigDecimal local = cost.subtract(external);
    SortedMap<String, BigDecimal> grants = new TreeMap<>();
    project.forces().forEach(f -> grants.put(f, forces.get(f).grantGbpM()));
    SortedMap<String, BigDecimal> shares = new TreeMap<>();
    Optional<SortedMap<String, BigDecimal>> shared = GrantShares.of(local, grants);
    project
        .forces()
        .forEach(f -> shares.put(f, shared.map(amounts -> amounts.get(f)).orElse(null)));
    return new Scheme(project.project(), project.externalRate(), cost, external, local, shares);
  }

  private static BigDecimal pence(BigDecimal pounds) {
    return pounds.setScale(PENCE, RoundingMode.HALF_EVEN);
  }
}
