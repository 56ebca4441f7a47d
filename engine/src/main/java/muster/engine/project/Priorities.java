package muster.engine.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muster.engine.Trace.Step;
import muster.engine.facts.Project;
import muster.engine.findings.GateOutcome;
import muster.engine.findings.LevelCandidate;
import muster.engine.findings.Priority;
import muster.engine.findings.ProjectFlag;
import muster.engine.findings.ProjectPoints;
import muster.engine.findings.TrackCandidate;
import muster.engine.internal.Policy;
import muster.engine.internal.Ranks;

/** Puts the projects in order: by value, those that a failed gate keeps out of it last. */
final class Priorities {
  /** A project and a service may have the same id: only these conclusions are about projects. */
  private static final List<Class<?>> ABOUT_PROJECTS =
      List.of(
          ProjectPoints.class,
          ProjectFlag.class,
          GateOutcome.class,
          LevelCandidate.class,
          TrackCandidate.class);

  private Priorities() {}

  /**
   * In rank order, then those without a rank by id.
   *
   * @throws muster.engine.InvalidRules when the rules came to no conclusion about something that a
   *     project needs
   */
  static List<Priority> of(List<Project> projects, List<Step> steps, Policy policy) {
    Map<String, List<Step>> found = new HashMap<>();
    for (Step step : steps) {
      if (ABOUT_PROJECTS.contains(step.conclusion().getClass())) {
        found.computeIfAbsent(step.conclusion().about(), k -> new ArrayList<>()).add(step);
      }
    }
    List<Priority> ranked = new ArrayList<>();
    List<Priority> unranked = new ArrayList<>();
    for (Project project : projects) {
      PriorityRow row =
          new PriorityRow(project, found.getOrDefault(project.project(), List.of()), policy);
      (row.isRanked() ? ranked : unranked).add(row.build());
    }
    List<Priority> all = new ArrayList<>();
    Map<String, Integer> sizes = new HashMap<>();
    projects.forEach(p -> sizes.put(p.project(), p.forces().size()));
    Ranks.of(ranked, Priority::value, p -> place(sizes.get(p.project()), p.project()))
        .forEach(place -> all.add(PriorityRow.withRank(place.item(), place.rank())));
    unranked.sort(Comparator.comparing(Priority::project));
    all.addAll(unranked);
    return all;
  }

  /** Where a project stands among those of its value: fewer forces first, then by id. */
  private static String place(int forces, String project) {
    return String.format(Locale.ROOT, "%09d/%s", forces, project);
  }
}
