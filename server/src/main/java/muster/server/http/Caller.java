package muster.server.http;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import muster.data.store.Actor;

/**
 * Who makes a request.
 *
 * @param account id of the account
 * @param role what the account is
 * @param force the force it belongs to; empty in the roles of no force
 * @param request id of this request, as the log and the audit log have it
 */
record Caller(String account, Role role, String force, String request) implements Principal {

  /** The caller that {@link Authentication} found. */
  static Caller of(SecurityContext security) {
    return (Caller) security.getUserPrincipal();
  }

  @Override
  public String getName() {
    return account;
  }

  /** In a sentence: {@code assessor of derbyshire}. */
  String spoken() {
    return force.isEmpty() ? role.spoken() : role.spoken() + " of " + force;
  }

  /** As the audit log has it. */
  Actor actor() {
    return new Actor(account, role.toString(), request);
  }
}
