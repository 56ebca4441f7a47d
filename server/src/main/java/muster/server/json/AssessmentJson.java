package muster.server.json;

import java.util.List;
import java.util.SortedMap;
import muster.engine.facts.FinanceLine;
import muster.engine.facts.Indicator;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.Unassessed;

/**
 * An assessment as JSON, in the shape and with the order of keys of the dataset format. The command
 * line and the service both write it here, so that equal assessments are equal bytes.
 */
public final class AssessmentJson {
  private AssessmentJson() {}

  /** The whole assessment as UTF-8 text that ends in a line end. */
  public static byte[] bytes(Assessment assessment) {
    return Json.bytes(Document.of(assessment));
  }

  /** The parts that nothing works out yet are there and empty, so that readers need no change. */
  private record Document(
      Identity assessment,
      List<Risk> risks,
      List<Region> services,
      List<Object> opportunities,
      List<Object> notListed,
      List<Object> projects,
      List<Unassessed> notAssessed,
      List<String> gaps,
      List<Indicator> context,
      List<FinanceLine> finance) {
    static Document of(Assessment a) {
      return new Document(
          a.assessment(),
          a.risks(),
          a.services().stream().map(Region::of).toList(),
          List.of(),
          List.of(),
          List.of(),
          a.notAssessed(),
          List.of(),
          a.context(),
          List.of());
    }
  }

  private record Region(
      String service,
      Double risk,
      boolean partial,
      SortedMap<String, Double> shares,
      Double spread,
      String route,
      String reason,
      Object groups) {
    static Region of(ServiceRisk s) {
      return new Region(
          s.service(), s.risk(), s.partial(), s.shares(), s.spread(), null, null, null);
    }
  }
}
