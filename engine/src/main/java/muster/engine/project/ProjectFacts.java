package muster.engine.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.facts.Agreement;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.facts.Predecessor;
import muster.engine.facts.Project;
import muster.engine.facts.ProjectAgreement;
import muster.engine.facts.ProjectCell;
import muster.engine.facts.ProjectClaim;
import muster.engine.facts.ProjectCounts;
import muster.engine.facts.ProjectFunding;
import muster.engine.facts.ProjectMoney;

/** Lays the rows of projects out as the facts that rules look at. Nothing is judged here. */
final class ProjectFacts {
  private static final int CLAIM_DECIMALS = 9;

  /** The columns that rules look at one by one, and whether each is filled in. */
  private static final Map<String, Function<Project, Boolean>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("services", p -> !p.services().isEmpty());
    COLUMNS.put("forces", p -> !p.forces().isEmpty());
    COLUMNS.put("complexity", p -> p.complexity() != null);
    COLUMNS.put("sensitive", p -> p.sensitive() != null);
    COLUMNS.put("tactical", p -> p.tactical() != null);
    COLUMNS.put("links", p -> !p.links().isEmpty());
    COLUMNS.put("psa", p -> !p.psa().isEmpty());
    COLUMNS.put("need", p -> p.need() != null);
    COLUMNS.put("named_by", p -> !p.namedBy().isEmpty());
    COLUMNS.put("cashable_gbp", p -> p.cashableGbp() != null);
    COLUMNS.put("set_up_gbp", p -> p.setUpGbp() != null);
    COLUMNS.put("running_gbp", p -> p.runningGbp() != null);
    COLUMNS.put("external_gbp", p -> p.externalGbp() != null);
    COLUMNS.put("business_case", p -> p.businessCase() != null);
    COLUMNS.put("need_led", p -> p.needLed() != null);
    COLUMNS.put("service_effect", p -> p.serviceEffect() != null);
    COLUMNS.put("vision", p -> !p.vision().isEmpty());
    COLUMNS.put("interoperability", p -> p.interoperability() != null);
    COLUMNS.put("public_confidence", p -> p.publicConfidence() != null);
    COLUMNS.put("after", p -> !p.after().isEmpty());
    COLUMNS.put("consulted", p -> p.consulted() != null);
    COLUMNS.put("lead", p -> !p.lead().isEmpty());
    COLUMNS.put("agreement", p -> !p.agreement().isEmpty());
  }

  private final Map<String, Project> projects;
  private final Map<String, Agreement> agreements;
  private final Map<String, Capability> capabilities = new HashMap<>();

  ProjectFacts(Dataset data) {
    projects = data.projects().stream().collect(Collectors.toMap(Project::project, p -> p));
    agreements = data.agreements().stream().collect(Collectors.toMap(Agreement::agreement, a -> a));
    data.capabilities().forEach(c -> capabilities.put(c.force() + "/" + c.service(), c));
  }

  /** Of one project. */
  List<Fact> of(Project project) {
    List<Fact> facts = new ArrayList<>();
    facts.add(project);
    COLUMNS.forEach(
        (column, known) ->
            facts.add(
                new ProjectCell(
                    project.project(), column, known.apply(project), basis(project, column))));
    facts.add(counts(project));
    facts.add(money(project));
    facts.add(funding(project));
    if (isPositive(project.cashableGbp())) {
      facts.add(claim(project));
    }
    for (String before : project.after()) {
      Project predecessor = projects.get(before);
      facts.add(
          new Predecessor(project.project(), before, predecessor.name(), predecessor.status()));
    }
    if (!project.agreement().isEmpty()) {
      facts.add(agreement(project.project(), agreements.get(project.agreement())));
    }
    return facts;
  }

  /** How the cells of these columns were come by: the weakest. */
  static Basis basis(Project project, String... columns) {
    return Stream.of(columns)
        .map(c -> project.illustrative().contains(c) ? Basis.ILLUSTRATIVE : project.basis())
        .reduce(null, Basis::weaker);
  }

  private static ProjectCounts counts(Project project) {
    return new ProjectCounts(
        project.project(),
        project.forces().size(),
        project.psa().size(),
        project.namedBy().size(),
        project.links().size(),
        project.vision().size());
  }

  private static ProjectMoney money(Project project) {
    return new ProjectMoney(
        project.project(),
        Stream.of(
                project.cashableGbp(),
                project.runningGbp(),
                project.setUpGbp(),
                project.externalGbp())
            .allMatch(Objects::nonNull),
        pounds(project.cashableGbp()),
        pounds(project.runningGbp()),
        pounds(project.setUpGbp()),
        pounds(project.externalGbp()),
        basis(project, "cashable_gbp", "running_gbp", "set_up_gbp", "external_gbp"));
  }

  private static ProjectFunding funding(Project project) {
    return new ProjectFunding(
        project.project(),
        project.needLed(),
        project.businessCase(),
        project.externalGbp() == null ? null : (Boolean) isPositive(project.externalGbp()),
        basis(project, "need_led", "business_case", "external_gbp"));
  }

  private ProjectClaim claim(Project project) {
    Basis basis = basis(project, "cashable_gbp", "services", "forces");
    BigDecimal spent = BigDecimal.ZERO;
    boolean known = !project.services().isEmpty();
    for (String service : project.services()) {
      for (String force : project.forces()) {
        Capability capability = capabilities.get(force + "/" + service);
        if (capability == null || capability.costGbp() == null) {
          known = false;
        } else {
          spent = spent.add(capability.costGbp());
          basis = Basis.weaker(basis, capability.basis());
        }
      }
    }
    boolean spending = known && spent.signum() > 0;
    double claim = spending ? fraction(project.cashableGbp(), spent) : 0;
    return new ProjectClaim(project.project(), known, spending, claim, basis);
  }

  private static double fraction(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, CLAIM_DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static ProjectAgreement agreement(String project, Agreement agreement) {
    return new ProjectAgreement(
        project,
        agreement.agreement(),
        agreement.name().isEmpty() ? agreement.agreement() : agreement.name(),
        agreement.status(),
        agreement.basis());
  }

  private static boolean isPositive(BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }

  private static double pounds(BigDecimal amount) {
    return amount == null ? 0 : amount.doubleValue();
  }
}
