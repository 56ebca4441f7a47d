package muster.secondopinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** All projects of a dataset, and the services that none is about (method.md §6). */
final class SecondProjects {

  private SecondProjects() {}

  /** In rank order; those without a rank last, by id. */
  static List<ProjectOpinion> of(
      RawDataset data,
      List<RiskOpinion> risks,
      List<OpportunityOpinion> opportunities,
      WeightSet weights) {
    List<ProjectOpinion> ranked = new ArrayList<>();
    List<ProjectOpinion> barred = new ArrayList<>();
    Map<String, Integer> forces = new HashMap<>();
    for (Map<String, String> row : data.rows("projects.csv")) {
      forces.put(Cells.text(row, "project"), Cells.list(row, "forces").size());
      ProjectPoints points = ProjectPoints.of(data, risks, opportunities, row);
      ProjectOpinion project = opinion(row, points, SecondGates.of(data, row), weights);
      (SecondGates.letRank(project.gates()) ? ranked : barred).add(project);
    }
    ranked.sort(
        Comparator.comparing((ProjectOpinion project) -> Exact.rounded(project.value()))
            .reversed()
            .thenComparing(project -> forces.get(project.project()))
            .thenComparing(ProjectOpinion::project));
    barred.sort(Comparator.comparing(ProjectOpinion::project));
    Places places = new Places();
    ranked.replaceAll(project -> project.ranked(places.next(Exact.rounded(project.value()))));
    ranked.addAll(barred);
    return ranked;
  }

  /** High or critical in the region, and named by no project; the worst first, then by id. */
  static List<String> gaps(RawDataset data, List<ServiceOpinion> services) {
    return services.stream()
        .filter(row -> row.risk() != null)
        .filter(row -> List.of("high", "critical").contains(Policy.band(row.risk())))
        .map(ServiceOpinion::service)
        .filter(
            service ->
                data.rows("projects.csv").stream()
                    .noneMatch(project -> Cells.list(project, "services").contains(service)))
        .toList();
  }

  private static ProjectOpinion opinion(
      Map<String, String> row,
      ProjectPoints scored,
      SortedMap<String, String> gates,
      WeightSet weights) {
    SortedSet<String> flags = new TreeSet<>(scored.flags());
    boolean complex = "complex".equals(row.get("complexity"));
    boolean known = Cells.has(row, "complexity") && Cells.has(row, "sensitive");
    String level = level(row, complex);
    if (level.equals("facilitated") && !known) {
      flags.add("level-unknown");
    }
    return new ProjectOpinion(
        Cells.text(row, "project"),
        Scales.value(scored.points(), weights.projects()),
        scored.points(),
        Scales.contributions(scored.points(), weights.projects()),
        gates,
        level,
        track(row, complex),
        List.copyOf(flags),
        null);
  }

  private static String level(Map<String, String> row, boolean complex) {
    if (Cells.list(row, "forces").size() == 1) {
      return "that force";
    }
    return complex || Cells.yes(row, "sensitive") ? "centrally managed" : "facilitated";
  }

  private static String track(Map<String, String> row, boolean complex) {
    if (complex || Cells.list(row, "links").size() >= 2) {
      return "strategic";
    }
    return Cells.yes(row, "tactical") ? "rapid review" : "to be scoped";
  }
}
