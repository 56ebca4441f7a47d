package muster.server.http;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What can be done with the service, and the matrix of who may do it. A method of the service that
 * names no operation is refused to everybody, and so is a role that the matrix gives nothing.
 */
enum Operation {
  END_SESSION,

  READ_ROUNDS,
  OPEN_ROUND,
  LOCK_ROUND,
  READ_FILES,
  REVISE_FILE,
  READ_FORCES,
  READ_SERVICES,
  READ_TEMPLATE,
  READ_COMPLETENESS,

  LIST_RETURNS,
  READ_RETURN,
  READ_REVISIONS,
  PUT_RETURN,
  HAND_IN_RETURN,
  UPLOAD_RETURNS,
  SIGN_OFF_RETURN,
  OVERRIDE_RETURN,

  READ_EVIDENCE,
  READ_MODERATIONS,
  MODERATE,

  READ_RISKS,
  READ_SERVICE_TOTALS,
  READ_OPPORTUNITIES,
  READ_PROJECTS,
  READ_GAPS,
  READ_FINANCE,
  READ_CATALOGUE,
  READ_COMPARISON,
  READ_EXEMPT_ITEMS,
  MAKE_PUBLIC_EXPORT,

  READ_ASSESSMENT,
  RUN_ASSESSMENT,
  REPLAY_ASSESSMENT,
  APPROVE_RESULTS,
  PUBLISH_RESULTS,
  READ_PUBLISHED_RESULTS,

  READ_RULE_BOOKS,
  UPLOAD_RULE_BOOK,
  CHECK_RULE_BOOK,
  COMPARE_RULE_BOOKS,
  PREVIEW_RULE_BOOK,
  APPROVE_RULE_BOOK,
  PUBLISH_RULE_BOOK,
  ROLL_BACK_RULE_BOOK,

  READ_AUDIT_LOG,
  READ_METRICS,
  READ_ACCOUNTS,
  MAKE_ACCOUNT,
  CHANGE_ACCOUNT,
  READ_TOKENS,
  MAKE_TOKEN,
  REVOKE_TOKEN;

  /**
   * The matrix. A column is a role, in the order of {@link Role}; {@code own} is with the data of
   * the role's own force, {@code other} with that of any force but the own, {@code all} with
   * whatever data, {@code -} not at all.
   *
   * <p>What tells of the region, or of several forces at once, would tell a force of the others; it
   * waits until the results are published. That a moderator sees another's score only after giving
   * one, and that nobody approves what they wrote themselves, depends on the object and is held
   * where that is kept.
   */
  private static final String MATRIX =
      """
                             assessor chief moderator team lead approver board auditor admin
      END_SESSION            all      all   all       all  all  all      all   all     all

      READ_ROUNDS            all      all   all       all  all  all      all   all     -
      OPEN_ROUND             -        -     -         all  -    -        -     -       -
      LOCK_ROUND             -        -     -         all  -    -        -     -       -
      READ_FILES             -        -     -         all  -    -        -     -       -
      REVISE_FILE            -        -     -         all  -    -        -     -       -
      READ_FORCES            all      all   all       all  all  all      all   -       -
      READ_SERVICES          all      all   all       all  all  all      all   -       -
      READ_TEMPLATE          all      all   all       all  -    -        -     -       -
      READ_COMPLETENESS      own      own   -         all  -    -        all   -       -

      LIST_RETURNS           own      own   other     all  -    -        -     -       -
      READ_RETURN            own      own   -         all  -    -        -     -       -
      READ_REVISIONS         own      own   -         all  -    -        -     -       -
      PUT_RETURN             own      -     -         -    -    -        -     -       -
      HAND_IN_RETURN         own      -     -         -    -    -        -     -       -
      UPLOAD_RETURNS         own      -     -         -    -    -        -     -       -
      SIGN_OFF_RETURN        -        own   -         -    -    -        -     -       -
      OVERRIDE_RETURN        -        -     -         all  -    -        -     -       -

      READ_EVIDENCE          -        -     other     -    -    -        -     -       -
      READ_MODERATIONS       own      own   other     all  -    -        -     -       -
      MODERATE               -        -     other     -    -    -        -     -       -

      READ_RISKS             own      own   -         all  -    -        all   -       -
      READ_SERVICE_TOTALS    -        -     -         all  -    -        all   -       -
      READ_OPPORTUNITIES     -        -     -         all  -    -        all   -       -
      READ_PROJECTS          -        -     -         all  -    -        all   -       -
      READ_GAPS              -        -     -         all  -    -        all   -       -
      READ_FINANCE           -        -     -         all  -    -        all   -       -
      READ_CATALOGUE         -        -     -         all  -    -        all   -       -
      READ_COMPARISON        -        -     -         all  -    -        all   -       -
      READ_EXEMPT_ITEMS      -        -     -         all  -    -        all   -       -
      MAKE_PUBLIC_EXPORT     -        -     -         all  -    -        all   -       -

      READ_ASSESSMENT        -        -     -         all  -    -        all   -       -
      RUN_ASSESSMENT         -        -     -         all  -    -        -     -       -
      REPLAY_ASSESSMENT      -        -     -         all  -    -        -     -       -
      APPROVE_RESULTS        -        -     -         all  -    -        all   -       -
      PUBLISH_RESULTS        -        -     -         all  -    -        -     -       -
      READ_PUBLISHED_RESULTS all      all   all       all  -    -        all   -       -

      READ_RULE_BOOKS        -        -     -         all  all  all      all   all     -
      UPLOAD_RULE_BOOK       -        -     -         -    all  -        -     -       -
      CHECK_RULE_BOOK        -        -     -         -    all  all      -     -       -
      COMPARE_RULE_BOOKS     -        -     -         all  all  all      all   all     -
      PREVIEW_RULE_BOOK      -        -     -         -    all  all      -     -       -
      APPROVE_RULE_BOOK      -        -     -         -    -    all      -     -       -
      PUBLISH_RULE_BOOK      -        -     -         -    all  -        -     -       -
      ROLL_BACK_RULE_BOOK    -        -     -         -    all  all      -     -       -

      READ_AUDIT_LOG         -        -     -         -    -    -        -     all     -
      READ_METRICS           -        -     -         -    -    -        -     all     all
      READ_ACCOUNTS          -        -     -         -    -    -        -     all     all
      MAKE_ACCOUNT           -        -     -         -    -    -        -     -       all
      CHANGE_ACCOUNT         -        -     -         -    -    -        -     -       all
      READ_TOKENS            -        -     -         -    -    -        -     all     all
      MAKE_TOKEN             -        -     -         -    -    -        -     -       all
      REVOKE_TOKEN           -        -     -         -    -    -        -     -       all
      """;

  private static final Map<Operation, Map<Role, Reach>> REACHES = read();

  /** Whose data an operation reaches. */
  enum Reach {
    NOTHING("-"),
    OWN_FORCE("own"),
    OTHER_FORCES("other"),
    EVERYTHING("all");

    private final String word;

    Reach(String word) {
      this.word = word;
    }

    /** How the matrix writes it. */
    String word() {
      return word;
    }

    private static Reach of(String word) {
      return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst().orElseThrow();
    }
  }

  private static Map<Operation, Map<Role, Reach>> read() {
    Map<Operation, Map<Role, Reach>> reaches = new EnumMap<>(Operation.class);
    MATRIX
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().split(" +"))
        .forEach(line -> reaches.put(valueOf(line[0]), reaches(line)));
    return reaches;
  }

  private static Map<Role, Reach> reaches(String[] line) {
    Map<Role, Reach> reaches = new EnumMap<>(Role.class);
    Role[] roles = Role.values();
    for (int i = 0; i < roles.length; i++) {
      reaches.put(roles[i], Reach.of(line[i + 1]));
    }
    return reaches;
  }

  /** Whose data a role reaches by it; nothing where the matrix has no word. */
  Reach reach(Role role) {
    return REACHES.getOrDefault(this, Map.of()).getOrDefault(role, Reach.NOTHING);
  }

  /** Whether the caller may do it at all, be it with the data of some forces only. */
  boolean isAllowed(Caller caller) {
    return reach(caller.role()) != Reach.NOTHING;
  }

  /** Whether the caller may do it with the data of this force. */
  boolean isAllowed(Caller caller, String force) {
    return switch (reach(caller.role())) {
      case NOTHING -> false;
      case OWN_FORCE -> caller.force().equals(force);
      case OTHER_FORCES -> !caller.force().isEmpty() && !caller.force().equals(force);
      case EVERYTHING -> true;
    };
  }
}
