package muster.secondopinion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens among the projects and the money of an opinion, for the test of random datasets. */
final class SeenProjects {

  private final Set<String> seen = new HashSet<>();

  private SeenProjects() {}

  static Set<String> of(RawDataset data, Opinion opinion) {
    SeenProjects all = new SeenProjects();
    for (ProjectOpinion project : opinion.projects()) {
      project.gates().forEach((gate, outcome) -> all.seen.add(gate + " " + outcome));
      all.seen.add(project.level());
      all.seen.add(project.track());
      all.seen.addAll(project.flags());
      all.mark("project without rank", project.rank() == null);
    }
    for (Map<String, String> row : data.rows("projects.csv")) {
      List<String> forces = Cells.list(row, "forces");
      all.mark(
          "project with an opportunity of its forces",
          Cells.list(row, "services").stream()
              .anyMatch(service -> opinion.findOpportunity(service, forces).isPresent()));
    }
    all.mark("gap", !opinion.gaps().isEmpty());
    all.mark("savings partial", opinion.savings().partial());
    all.mark("target met", Boolean.TRUE.equals(opinion.savings().met()));
    all.mark("target missed", Boolean.FALSE.equals(opinion.savings().met()));
    for (LineTotal line : opinion.finance()) {
      all.mark("line agrees", Boolean.TRUE.equals(line.agrees()));
      all.mark("line differs", Boolean.FALSE.equals(line.agrees()));
      all.mark("line partial", line.partial());
    }
    opinion.forecast().forEach(year -> all.seen.add("forecast " + year.outcome()));
    for (SchemeOpinion scheme : opinion.schemes()) {
      all.mark("scheme shared", scheme.shares() != null && scheme.local().signum() > 0);
      all.mark("scheme without local cost", scheme.local().signum() == 0);
      all.mark("scheme with a grant unknown", scheme.shares() == null);
      all.mark(
          "scheme with a part of a penny",
          scheme.cost().multiply(scheme.rate()).compareTo(scheme.external()) != 0);
    }
    return all.seen;
  }

  private void mark(String what, boolean isSo) {
    if (isSo) {
      seen.add(what);
    }
  }
}
