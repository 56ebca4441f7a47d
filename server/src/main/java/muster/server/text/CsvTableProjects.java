package muster.server.text;

import static muster.server.text.CsvTableCells.byCriterion;
import static muster.server.text.CsvTableCells.list;
import static muster.server.text.CsvTableCells.row;
import static muster.server.text.CsvTableCells.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;

/** The rows of the table of projects. */
final class CsvTableProjects {
  static final String UNIT = "points from 0 to 100";

  private CsvTableProjects() {}

  static Stream<List<Object>> projects(Assessment assessment) {
    Identity identity = assessment.assessment();
    return assessment.projects().stream().map(p -> project(p, identity));
  }

  private static List<Object> project(Priority project, Identity identity) {
    return row(
        project.rank(),
        project.project(),
        project.value(),
        byCriterion(project.contributions()),
        project.gates().stream().map(CsvTableProjects::gate).collect(Collectors.joining(";")),
        project.track(),
        project.level(),
        list(project.areas()),
        project.status(),
        list(project.flags()),
        rules(project.findings()),
        CsvTableCells.basis(project.findings().stream()),
        identity.weights().projects().get("id"),
        identity.asAt(),
        UNIT);
  }

  private static String gate(GatePassed gate) {
    return gate.gate() + "=" + gate.outcome() + " (stops " + gate.stops() + ")";
  }
}
