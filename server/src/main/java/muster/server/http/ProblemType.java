package muster.server.http;

/** The kinds of problem the service answers with. */
enum ProblemType {
  BAD_REQUEST(400, "The request cannot be understood"),
  NO_TOKEN(401, "A valid token is needed"),
  NOT_ALLOWED(403, "This role may not do that"),
  NOT_FOUND(404, "There is no such thing"),
  METHOD_NOT_ALLOWED(405, "This cannot be done here"),
  NOT_ACCEPTABLE(406, "The answer cannot be had in that form"),
  UNUSABLE_ROUND(409, "The stored round and the rule book do not fit"),
  NOT_NOW(409, "Not in the state that this is"),
  TOO_SLOW(408, "The request took too long to arrive"),
  TRIAL_FAILED(409, "The rule book did not get through its trial"),
  TAKEN(409, "There is one of that name already"),
  LAST_ADMINISTRATOR(409, "There must be an administrator"),
  STILL_RUNNING(409, "The same request is being carried out"),
  STALE_CURSOR(410, "The list has changed since its first page"),
  CHANGED(412, "It has changed meanwhile"),
  TOO_LARGE(413, "The body is too large"),
  TOO_LONG_ADDRESS(414, "The address is too long"),
  NOT_JSON(415, "The body must be JSON"),
  OTHER_FORM(415, "The body cannot be taken in that form"),
  UNMET_EXPECTATION(417, "That cannot be expected here"),
  INVALID_RETURN(422, "The return has faults"),
  INVALID_ROUND(422, "The round has faults"),
  INVALID_FILE(422, "The file has faults"),
  INVALID_UPLOAD(422, "The upload has faults"),
  INVALID_SCORE(422, "The second score has faults"),
  NOT_LIKE_THIS(422, "More or something else must be said"),
  INVALID_RULES(422, "The rule book has faults"),
  NO_REASON(422, "A decision needs a reason"),
  INVALID_ACCOUNT(422, "The account cannot be so"),
  INVALID_REQUEST(422, "The body says something that cannot be"),
  OTHER_REQUEST(422, "The key belongs to another request"),
  CONDITION_NEEDED(428, "Say which revision is replaced"),
  TOO_MANY(429, "Too many sign-ins failed"),
  TOO_MANY_HEADERS(431, "The headers are too many or too large"),
  INTERNAL(500, "Something went wrong here"),
  UNAVAILABLE(503, "The database does not answer"),
  BUSY(503, "The service has too much to do"),
  TOO_LONG(503, "The assessment takes too long"),
  NOT_READY(503, "The service is not ready yet"),
  STOPPING(503, "The service is being stopped"),
  OTHER_VERSION(505, "The service speaks HTTP/1.1");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** Names the kind for programs, whatever becomes of the title. */
  String uri() {
    return "urn:muster:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The kind for an HTTP status that the framework itself came to. */
  static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status < INTERNAL.status ? BAD_REQUEST : INTERNAL;
  }
}
