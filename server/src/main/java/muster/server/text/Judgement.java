package muster.server.text;

import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.findings.Risk;

/** Professional judgement beside the score it replaces (R3). */
final class Judgement {
  private Judgement() {}

  /** Both scores of an overridden risk, who judged it, when and why. */
  static String sentence(Risk risk, Dataset data) {
    Names names = new Names(data);
    return "%s in %s: judged %s, calculated %s%s"
        .formatted(
            names.service(risk.service()),
            names.force(risk.force()),
            Figures.points(risk.overridden()),
            Figures.points(risk.risk()),
            reason(risk, data));
  }

  /** Who judged it, when and why. */
  static String reason(Risk risk, Dataset data) {
    return data.overrides().stream()
        .filter(o -> o.force().equals(risk.force()) && o.service().equals(risk.service()))
        .map(o -> ". By %s, %s: %s".formatted(o.by(), Figures.date(o.dated()), o.reason()))
        .collect(Collectors.joining());
  }
}
