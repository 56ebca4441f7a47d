package muster.server.text;

import static muster.server.text.CsvTableCells.list;
import static muster.server.text.CsvTableCells.pairs;
import static muster.server.text.CsvTableCells.row;
import static muster.server.text.CsvTableCells.rules;

import java.util.List;
import java.util.stream.Stream;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Gap;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;
import muster.engine.findings.Unassessed;

/** The rows of the tables of risks: of forces, of the region, not assessed, and met by nobody. */
final class CsvTableRisks {
  /** What every score in these tables is counted in. */
  static final String UNIT = "harm points a year, neither casualties nor a probability";

  private CsvTableRisks() {}

  static Stream<List<Object>> risks(Assessment assessment) {
    return assessment.risks().stream().map(CsvTableRisks::risk);
  }

  static Stream<List<Object>> services(Assessment assessment) {
    return assessment.services().stream().map(service -> service(service, assessment));
  }

  static Stream<List<Object>> unassessed(Assessment assessment) {
    return assessment.notAssessed().stream().map(CsvTableRisks::unassessed);
  }

  static Stream<List<Object>> gaps(Assessment assessment) {
    return assessment.gaps().stream().map(CsvTableRisks::gap);
  }

  private static List<Object> risk(Risk risk) {
    return row(
        risk.force(),
        risk.service(),
        risk.status().toString(),
        risk.threat(),
        risk.load(),
        risk.cover(),
        risk.standards(),
        risk.protection(),
        risk.risk(),
        risk.overridden(),
        risk.band(),
        risk.rank(),
        risk.rankInService(),
        risk.worstStrand(),
        list(risk.flags()),
        rules(risk.findings()),
        CsvTableCells.basis(risk.findings().stream()),
        UNIT);
  }

  private static List<Object> service(ServiceRisk service, Assessment assessment) {
    ServiceRoute route = service.route();
    return row(
        service.service(),
        service.risk(),
        service.partial(),
        pairs(service.shares()),
        service.spread(),
        route == null ? null : route.route(),
        route == null ? null : route.finding().sentence(),
        route == null ? null : route.possible(),
        route == null ? null : route.connected(),
        route == null ? null : route.listed(),
        CsvTableCells.basis(restingOn(service, assessment)),
        UNIT);
  }

  /** What led to the route and to the risks that the total adds up. */
  private static Stream<Finding> restingOn(ServiceRisk service, Assessment assessment) {
    return Stream.concat(
        Stream.ofNullable(service.route()).map(ServiceRoute::finding),
        assessment.risks().stream()
            .filter(risk -> risk.service().equals(service.service()))
            .filter(risk -> service.shares().containsKey(risk.force()))
            .flatMap(risk -> risk.findings().stream()));
  }

  private static List<Object> unassessed(Unassessed gap) {
    return row(gap.force(), gap.service(), gap.reason());
  }

  private static List<Object> gap(Gap gap) {
    return row(
        gap.service(),
        gap.risk(),
        gap.band(),
        gap.finding().sentence(),
        gap.finding().rule(),
        gap.finding().basis(),
        UNIT);
  }
}
