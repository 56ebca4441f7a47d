package muster.server.http;

import muster.engine.findings.Identity;

/** An answer whose body has the assessment's identity and its standing. */
interface OfAssessment extends Resting {
  /** What it is an assessment of; null where the reader may not see that. */
  Identity assessment();

  /** By which returns it was made. */
  String standing();

  @Override
  default Origin origin() {
    Identity of = assessment();
    return of == null ? null : new Origin(of.id(), of.ruleBook(), of.data(), standing());
  }
}
