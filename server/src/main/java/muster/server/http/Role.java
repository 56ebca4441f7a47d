package muster.server.http;

import java.security.Principal;

/**
 * In what role somebody calls.
 *
 * @param kind which of the roles
 * @param force whose assessor it is; empty in the other roles
 */
public record Role(Kind kind, String force) implements Principal {
  /** The roles there are. */
  public enum Kind {
    /** The regional team that looks at the whole. */
    PROGRAMME_TEAM,
    /** Whoever submits the returns of one force. */
    ASSESSOR
  }

  /** The programme team's role. */
  public static Role programmeTeam() {
    return new Role(Kind.PROGRAMME_TEAM, "");
  }

  /** The role of one force's assessor. */
  public static Role assessor(String force) {
    return new Role(Kind.ASSESSOR, force);
  }

  /** The role in words, as a return records it. */
  @Override
  public String getName() {
    return kind == Kind.ASSESSOR ? "assessor of " + force : "programme team";
  }
}
