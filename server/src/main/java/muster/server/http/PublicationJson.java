package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import muster.data.store.Publication;

/**
 * A publication as the service shows it.
 *
 * @param publication its number, counted over all
 * @param ruleBook hash of the rule book that serves from then on
 * @param draft number of the draft that was published; left out for the first and of a roll-back
 * @param kind first, publish or rollback
 * @param at when
 * @param by the account that did it
 * @param reason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationJson(
    long publication,
    String ruleBook,
    Long draft,
    String kind,
    Instant at,
    String by,
    String reason) {

  static PublicationJson of(Publication made) {
    return new PublicationJson(
        made.seq(),
        made.ruleBook(),
        made.draft().orElse(null),
        made.kind().word(),
        made.at(),
        made.account(),
        made.reason());
  }
}
