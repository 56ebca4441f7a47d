package muster.server.http;

import static muster.server.http.Operation.Reach.EVERYTHING;
import static muster.server.http.Operation.Reach.NOTHING;
import static muster.server.http.Operation.Reach.OWN_FORCE;

import muster.server.http.Role.Kind;

/**
 * The matrix of roles and operations: what each role may do, and with whose data. A method of the
 * service that names no operation is refused to everybody.
 */
enum Operation {
  // what: (programme team, assessor of one force)
  READ_FORCES(EVERYTHING, EVERYTHING),
  READ_SERVICES(EVERYTHING, EVERYTHING),
  READ_RISKS(EVERYTHING, OWN_FORCE),
  // What tells of the region, or of several forces at once, would tell an assessor of other forces.
  READ_SERVICE_TOTALS(EVERYTHING, NOTHING),
  READ_OPPORTUNITIES(EVERYTHING, NOTHING),
  READ_PROJECTS(EVERYTHING, NOTHING),
  READ_FINANCE(EVERYTHING, NOTHING),
  READ_CATALOGUE(EVERYTHING, NOTHING),
  READ_ASSESSMENT(EVERYTHING, NOTHING),
  READ_COMPARISON(EVERYTHING, NOTHING),
  READ_RETURN(EVERYTHING, OWN_FORCE),
  SUBMIT_RETURN(NOTHING, OWN_FORCE),
  READ_METRICS(EVERYTHING, NOTHING);

  /** Whose data an operation reaches. */
  enum Reach {
    NOTHING,
    OWN_FORCE,
    EVERYTHING
  }

  private final Reach programmeTeam;
  private final Reach assessor;

  Operation(Reach programmeTeam, Reach assessor) {
    this.programmeTeam = programmeTeam;
    this.assessor = assessor;
  }

  /** Whether the role may do it at all, be it with the data of one force only. */
  boolean isAllowed(Role role) {
    return reach(role) != NOTHING;
  }

  /** Whether the role may do it with the data of this force. */
  boolean isAllowed(Role role, String force) {
    return switch (reach(role)) {
      case NOTHING -> false;
      case OWN_FORCE -> role.force().equals(force);
      case EVERYTHING -> true;
    };
  }

  private Reach reach(Role role) {
    return role.kind() == Kind.PROGRAMME_TEAM ? programmeTeam : assessor;
  }
}
