package muster.engine.project;

import java.util.List;
import java.util.function.Predicate;
import muster.engine.facts.Project;
import muster.engine.internal.Policy;
import muster.engine.tables.ProjectStatus;

/** Which projects count for what, by how far they are: the table of statuses says so. */
final class Statuses {
  private final Policy policy;

  Statuses(Policy policy) {
    this.policy = policy;
  }

  /**
   * The projects whose status counts.
   *
   * @throws muster.engine.InvalidRules when a status has no row in force
   */
  List<Project> list(List<Project> projects, Predicate<ProjectStatus> counts) {
    return projects.stream().filter(p -> counts.test(of(p))).toList();
  }

  private ProjectStatus of(Project project) {
    return policy.row(ProjectStatus.class, s -> s.status().equals(project.status()));
  }
}
