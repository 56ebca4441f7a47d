package muster.engine.project;

import java.math.BigDecimal;
import java.util.List;
import muster.engine.facts.Basis;
import muster.engine.facts.IdentifiedSavings;
import muster.engine.facts.Project;

/**
 * Cashable savings of all projects (R29, R31), pounds a year. Identified is not delivered.
 *
 * @param identified over all projects that state one
 * @param delivered over the finished ones among them
 * @param partial whether a project states none
 * @param basis the weakest among the amounts; null where there is none
 */
record Savings(BigDecimal identified, BigDecimal delivered, boolean partial, Basis basis) {
  private static final String FINISHED = "finished";

  static Savings of(List<Project> projects) {
    BigDecimal identified = BigDecimal.ZERO;
    BigDecimal delivered = BigDecimal.ZERO;
    boolean partial = false;
    Basis basis = null;
    for (Project project : projects) {
      if (project.cashableGbp() == null) {
        partial = true;
        continue;
      }
      identified = identified.add(project.cashableGbp());
      if (project.status().equals(FINISHED)) {
        delivered = delivered.add(project.cashableGbp());
      }
      basis = Basis.weaker(basis, ProjectFacts.basis(project, "cashable_gbp"));
    }
    return new Savings(identified, delivered, partial, basis);
  }

  /** As the rules are given it. */
  IdentifiedSavings fact() {
    return new IdentifiedSavings(identified.doubleValue(), delivered.doubleValue(), partial, basis);
  }
}
