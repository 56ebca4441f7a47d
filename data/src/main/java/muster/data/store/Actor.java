package muster.data.store;

import java.util.Objects;

/**
 * Who changes something: written into the log with the change.
 *
 * @param account id of the account; for what nobody signed in does, a word for it
 * @param role the role that the account acted in; {@code system} when nobody signed in
 * @param request id of the request that the change was asked for with; empty outside of one
 */
public record Actor(String account, String role, String request) {
  /** The role of whatever nobody signed in for. */
  public static final String SYSTEM = "system";

  public Actor {
    if (account.isBlank() || role.isBlank()) {
      throw new StoreProblem("A change needs an account and a role to be logged under.");
    }
    Objects.requireNonNull(request);
  }

  /**
   * What nobody signed in for.
   *
   * @param what a word for it, such as {@code import}; accounts cannot have it as their id
   */
  public static Actor system(String what) {
    return new Actor(what, SYSTEM, "");
  }
}
