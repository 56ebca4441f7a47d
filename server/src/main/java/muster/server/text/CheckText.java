package muster.server.text;

import java.util.List;
import muster.engine.CheckReport;
import muster.engine.RuleProblem;

/** What a check of a rule book found, as text. */
public final class CheckText {
  private static final String HELP = "  help: ";
  private static final String MARGIN = "    ";

  private CheckText() {}

  /** All of it: problems, what is worth knowing, and the totals. */
  public static String of(CheckReport report, Page page) {
    StringBuilder out = new StringBuilder();
    report.problems().forEach(p -> out.append(wrapped(p.toString(), page.width())));
    if (!report.problems().isEmpty()) {
      out.append('\n');
    }
    if (!report.notes().isEmpty()) {
      out.append("worth knowing:\n");
      report.notes().forEach(n -> out.append(wrapped(n.toString(), page.width())));
      out.append('\n');
    }
    return out.append(Figures.count(report.rules(), "rule", "rules"))
        .append(", ")
        .append(Figures.count(report.examples(), "example", "examples"))
        .append(": ")
        .append(
            report.problems().isEmpty()
                ? "no problems"
                : Figures.count(report.problems().size(), "problem", "problems"))
        .append(report.notes().isEmpty() ? "" : ", " + notes(report.notes()))
        .append('\n')
        .toString();
  }

  private static String notes(List<RuleProblem> notes) {
    return Figures.count(notes.size(), "thing", "things") + " worth knowing";
  }

  /**
   * A problem as it writes itself, in lines of at most {@code width} characters: those that go on
   * are indented under its place or its help.
   */
  public static String wrapped(String problem, int width) {
    StringBuilder out = new StringBuilder();
    for (String line : problem.split("\n", -1)) {
      if (line.startsWith(HELP)) {
        out.append(Wrap.hanging(HELP, line.substring(HELP.length()), width));
      } else {
        String margin = "";
        for (String part : Wrap.lines(line, width - MARGIN.length())) {
          out.append(margin).append(part).append('\n');
          margin = MARGIN;
        }
      }
    }
    return out.toString();
  }
}
