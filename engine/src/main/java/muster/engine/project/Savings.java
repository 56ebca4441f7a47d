package muster.engine.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import muster.engine.facts.Basis;
import muster.engine.facts.IdentifiedSavings;
import muster.engine.facts.Project;
import muster.engine.tables.ProjectStatus;

/**
 * Cashable savings of the projects that count (R29, R31), pounds a year. Identified is not
 * delivered.
 *
 * @param identified over those that state one; null where none does
 * @param delivered over those among them whose saving is delivered; null where none states one
 * @param partial whether one of them states none
 * @param basis the weakest among the amounts; null where there is none
 */
record Savings(BigDecimal identified, BigDecimal delivered, boolean partial, Basis basis) {
  static Savings of(List<Project> projects, Statuses statuses) {
    List<Project> counted = statuses.list(projects, ProjectStatus::identified);
    List<Project> stated = counted.stream().filter(p -> p.cashableGbp() != null).toList();
    boolean partial = stated.size() < counted.size();
    if (stated.isEmpty()) {
      return new Savings(null, null, partial, null);
    }
    return new Savings(
        sum(stated),
        sum(statuses.list(stated, ProjectStatus::delivered)),
        partial,
        stated.stream()
            .map(p -> ProjectFacts.basis(p, "cashable_gbp"))
            .reduce(null, Basis::weaker));
  }

  /** As the rules are given it. */
  IdentifiedSavings fact() {
    return new IdentifiedSavings(
        identified != null, pounds(identified), pounds(delivered), partial, basis);
  }

  private static BigDecimal sum(List<Project> projects) {
    return projects.stream().map(Project::cashableGbp).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double pounds(BigDecimal amount) {
    return Optional.ofNullable(amount).map(BigDecimal::doubleValue).orElse(0.0);
  }
}
