package muster.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a submitter says about the revision they saw, so that nobody overwrites another's work. */
final class Precondition {
  /** Matches no revision there ever is. */
  private static final int NONE = -1;

  private static final int FIRST = 0;
  private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");
  private static final Pattern REVISION = Pattern.compile("\"r([1-9][0-9]{0,8})\"");

  private Precondition() {}

  /**
   * The revision a submission replaces; 0 for a first one.
   *
   * @throws Refusal when nothing, or nothing definite, is said
   */
  static int expectedRevision(HttpHeaders headers) {
    String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
    String noneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (match != null && noneMatch != null) {
      throw bad("Send `If-Match` or `If-None-Match`, not both.");
    }
    if (noneMatch != null) {
      if (!noneMatch.strip().equals("*")) {
        throw bad("For a first return send `If-None-Match: *`.");
      }
      return FIRST;
    }
    if (match == null || match.strip().equals("*")) {
      throw new Refusal(
          ProblemType.CONDITION_NEEDED,
          "Send `If-Match` with the `ETag` the return was read with,"
              + " or `If-None-Match: *` for a first return.");
    }
    return revision(match.strip());
  }

  /**
   * The version that a change is made to, of what is there already.
   *
   * @throws Refusal when nothing, or nothing definite, is said
   */
  static int expectedVersion(HttpHeaders headers) {
    String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (match == null || match.strip().equals("*")) {
      throw new Refusal(
          ProblemType.CONDITION_NEEDED, "Send `If-Match` with the `ETag` it was read with.");
    }
    return revision(match.strip());
  }

  /** That it is not what whoever would change it saw. */
  static Refusal changed(int currentVersion) {
    return new Refusal(
        ProblemType.CHANGED,
        "It is at `\"r" + currentVersion + "\"` now: read it again, and change that.");
  }

  private static int revision(String match) {
    if (!TAG.matcher(match).matches()) {
      throw bad("Send `If-Match` with the `ETag` as it was given, in its quotation marks.");
    }
    Matcher revision = REVISION.matcher(match);
    return revision.matches() ? Integer.parseInt(revision.group(1)) : NONE;
  }

  /** That the return is not what the submitter saw. */
  static Refusal failed(int currentRevision) {
    return new Refusal(
        ProblemType.CHANGED,
        currentRevision == FIRST
            ? "There is no return yet: submit a first one with `If-None-Match: *`."
            : "It is at `\"r"
                + currentRevision
                + "\"` now: read it again, and submit your changes to that.");
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemType.BAD_REQUEST, detail);
  }
}
