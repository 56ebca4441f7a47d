package muster.server.text;

import java.util.List;
import java.util.function.Predicate;
import muster.engine.facts.Basis;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Priority;

/**
 * What the figures of money rest on: the findings about each, whose basis is the weakest of the
 * rows they were concluded from.
 */
final class MoneyBasis {
  private final List<Finding> findings;
  private final List<Priority> projects;

  MoneyBasis(Assessment assessment) {
    this.findings = assessment.finance().findings();
    this.projects = assessment.projects();
  }

  /** About the savings target, identified and delivered. */
  List<Finding> savings() {
    return about(f -> f.facts().contains("identified-savings"));
  }

  /** About the forecast of a year. */
  List<Finding> forecast(String year) {
    return about(f -> f.facts().contains("forecast:" + year));
  }

  /** About a line; none where no total is printed that it could be held against. */
  List<Finding> line(String line) {
    return about(f -> f.facts().stream().anyMatch(k -> k.startsWith("finance.csv:" + line + "/")));
  }

  /** About the money of a project that somebody else pays a part of. */
  List<Finding> scheme(String project) {
    return projects.stream()
        .filter(p -> p.project().equals(project))
        .flatMap(p -> p.findings().stream())
        .filter(f -> f.facts().contains("project-money:" + project))
        .toList();
  }

  /** The weakest basis; null where none says. */
  static Basis weakest(List<Finding> findings) {
    return CsvTableCells.basis(findings.stream());
  }

  private List<Finding> about(Predicate<Finding> matches) {
    return findings.stream().filter(matches).toList();
  }
}
