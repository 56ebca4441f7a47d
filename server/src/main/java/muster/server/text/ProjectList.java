package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;
import muster.server.text.TextTable.Cell;

/** Projects in rank order with what stops them, then those without a rank and why (method §6). */
final class ProjectList {
  private static final String UNKNOWN = "unknown";
  private static final String FAILED = "failed";

  /** Columns that stops and flags need to stand beside the rest. */
  private static final int WIDE = 160;

  private final Names names;
  private final Map<String, String> flagMeanings;
  private final Page page;

  ProjectList(Dataset data, Map<String, String> flagMeanings, Page page) {
    this.names = new Names(data);
    this.flagMeanings = flagMeanings;
    this.page = page;
  }

  String render(Assessment assessment) {
    List<Priority> all = assessment.projects();
    String weights = Weights.line(assessment.assessment().weights().projects());
    if (all.isEmpty()) {
      return Wrap.hanging("", (weights + " The round has no project.").strip(), page.width());
    }
    TextTable table = new TextTable().figures("Rank").words("Project").figures("Value");
    table.words("Track").words("Level").words("Status");
    if (isWide()) {
      table.words("Gates not passed").words("Flags");
    }
    all.forEach(project -> add(project, table));
    return Wrap.hanging("", weights + about(all), page.width())
        + "\n"
        + table.render(page, "")
        + new FlagLegend(flagMeanings, page)
            .render(all.stream().flatMap(p -> p.flags().stream()).toList())
        + "\n"
        + Wrap.hanging("Why: ", "./muster explain FOLDER " + all.get(0).id(), page.width());
  }

  private static String about(List<Priority> all) {
    return " Values go from 0 to 100."
        + MadeUp.sentence(all.stream().map(Priority::findings).toList(), "value", "values");
  }

  private boolean isWide() {
    return page.width() >= WIDE;
  }

  private void add(Priority project, TextTable table) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(project.rank() == null ? "none" : String.valueOf(project.rank())));
    cells.add(Cell.of(names.project(project.project())));
    cells.add(Cell.of(Figures.value(project.value())));
    cells.add(Cell.of(project.track()));
    cells.add(Cell.of(project.level()));
    cells.add(Cell.of(project.status()));
    String flags = String.join(", ", project.flags());
    if (isWide()) {
      cells.add(Cell.of(stops(project)));
      cells.add(Cell.of(flags));
      table.row(cells);
    } else {
      table.row(cells);
      table.under(stops(project));
      table.under(flags.isEmpty() ? "" : "flags: " + flags);
    }
    if (project.rank() == null) {
      table.under("No rank: " + why(project));
    }
  }

  /**
   * What holds a project up, and what nobody has said yet: the second stops nothing for certain.
   */
  private static String stops(Priority project) {
    String failed = steps(project, FAILED);
    String unknown = steps(project, UNKNOWN);
    return Stream.of(
            failed.isEmpty() ? "" : "stopped before " + failed,
            unknown.isEmpty() ? "" : "not yet known before " + unknown)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** {@code approval (consultation), start (lead)}: each step with its gates of one outcome. */
  private static String steps(Priority project, String outcome) {
    return project.gates().stream()
        .filter(gate -> gate.outcome().equals(outcome))
        .map(GatePassed::stops)
        .distinct()
        .map(step -> step + " (" + gates(project, step, outcome) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String gates(Priority project, String step, String outcome) {
    return project.gates().stream()
        .filter(gate -> gate.stops().equals(step) && gate.outcome().equals(outcome))
        .map(GatePassed::gate)
        .collect(Collectors.joining(", "));
  }

  /** Ranking is the first step, so the gates failed at the first step took the rank away. */
  static String why(Priority project) {
    List<GatePassed> failed =
        project.gates().stream().filter(gate -> gate.outcome().equals(FAILED)).toList();
    return failed.stream()
        .filter(gate -> gate.stops().equals(failed.get(0).stops()))
        .map(GatePassed::reason)
        .collect(Collectors.joining(" "));
  }
}
