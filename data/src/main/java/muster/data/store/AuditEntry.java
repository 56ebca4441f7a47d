package muster.data.store;

import java.time.Instant;

/**
 * One line of the log. It names things by ids, numbers and hashes; what an assessment says is never
 * in it.
 *
 * @param seq from 1, without a gap
 * @param at when, to the millisecond
 * @param account who; see {@link Actor}
 * @param role in what role
 * @param request id of the request; empty outside of one
 * @param action what was done, such as {@code store-return}
 * @param object to what, by its path in the API without {@code /api/v1/}
 * @param version which version of it came of that, such as {@code r3}; empty where it has none
 * @param contentHash SHA-256 of what that version says; empty where it says nothing
 * @param previousHash the hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 over the previous hash and all the fields above
 */
public record AuditEntry(
    long seq,
    Instant at,
    String account,
    String role,
    String request,
    String action,
    String object,
    String version,
    String contentHash,
    String previousHash,
    String hash) {}
