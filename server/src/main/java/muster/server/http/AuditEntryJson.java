package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import muster.data.store.AuditEntry;

/**
 * An entry of the log as the service shows it: all that its hash is made of, so that whoever reads
 * the log can compute the chain too.
 *
 * @param entry its number, from 1
 * @param at when
 * @param account who
 * @param role in what role; {@code system} for what nobody signed in for
 * @param request id of the request; left out where it was none
 * @param action what was done
 * @param object to what
 * @param version which version came of it; left out where it has none
 * @param contentHash SHA-256 of what that version says; left out where it says nothing
 * @param previousHash the hash of the entry before
 * @param hash its own
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AuditEntryJson(
    long entry,
    Instant at,
    String account,
    String role,
    String request,
    String action,
    String object,
    String version,
    String contentHash,
    String previousHash,
    String hash) {

  static AuditEntryJson of(AuditEntry entry) {
    return new AuditEntryJson(
        entry.seq(),
        entry.at(),
        entry.account(),
        entry.role(),
        entry.request(),
        entry.action(),
        entry.object(),
        entry.version(),
        entry.contentHash(),
        entry.previousHash(),
        entry.hash());
  }
}
