package muster.server.http;

import muster.data.store.Standing;
import muster.engine.findings.Identity;

/**
 * What an answer rests on, as its headers say it.
 *
 * @param assessment id of the assessment
 * @param ruleBook hash of the rule book
 * @param dataVersion version of the data
 * @param standing by which returns
 */
record Origin(String assessment, String ruleBook, String dataVersion, String standing) {
  static Origin of(Identity identity, Standing standing) {
    return new Origin(identity.id(), identity.ruleBook(), identity.data(), standing.word());
  }
}
