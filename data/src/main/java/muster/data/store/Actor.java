package muster.data.store;

import java.util.List;
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

  /**
   * Every word that the log has for what nobody signed in does. No account can have one as its id,
   * so nobody can pass for the service.
   */
  public static final List<String> SYSTEM_WORDS =
      List.of(
          "assessing",
          "command-line",
          "demo",
          "import",
          "migration",
          "restore",
          "serve",
          "sign-in",
          SYSTEM);

  public Actor {
    if (account.isBlank() || role.isBlank()) {
      throw new StoreProblem("A change needs an account and a role to be logged under.");
    }
    Objects.requireNonNull(request);
  }

  /**
   * What nobody signed in for.
   *
   * @param what one of {@link #SYSTEM_WORDS}
   * @throws IllegalArgumentException for any other word, which an account could have as its id
   */
  public static Actor system(String what) {
    if (!SYSTEM_WORDS.contains(what)) {
      throw new IllegalArgumentException("`" + what + "` is not kept from accounts");
    }
    return new Actor(what, SYSTEM, "");
  }
}
