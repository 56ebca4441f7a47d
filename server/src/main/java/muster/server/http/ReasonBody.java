package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The body of a step or a decision: nothing but the reason for it. */
final class ReasonBody {
  private static final String BODY = "body";
  private static final String REASON = "reason";

  /** Characters of a reason at most. */
  static final int LONGEST = 2_000;

  private ReasonBody() {}

  /**
   * The reason; empty when none is given.
   *
   * @throws Refusal when the body says anything else
   */
  static String read(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    String reason = only(body, faults);
    faults.refuseIfAny(ProblemType.NOT_LIKE_THIS);
    return reason;
  }

  /**
   * The reason of what cannot be done without one.
   *
   * @throws Refusal when there is none, or the body says anything else
   */
  static String required(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    String reason = only(body, faults);
    if (reason.isEmpty() && faults.isEmpty()) {
      faults.add(BODY, 0, REASON, "", "a sentence that says why", "");
    }
    faults.refuseIfAny(ProblemType.NO_REASON);
    return reason;
  }

  private static String only(ObjectNode body, BodyFaults faults) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(REASON)) {
                faults.unknownField(BODY, 0, name, List.of(REASON));
              }
            });
    return text(body, faults);
  }

  /** The text of the field {@code reason}; empty when there is none. */
  static String text(ObjectNode body, BodyFaults faults) {
    JsonNode reason = body.path(REASON);
    if (reason.isMissingNode() || reason.isNull()) {
      return "";
    }
    if (!reason.isTextual() || !isPlain(reason.textValue())) {
      faults.add(BODY, 0, REASON, reason.asText(), "a text of at most 2,000 characters", "");
      return "";
    }
    return reason.textValue().strip();
  }

  private static boolean isPlain(String text) {
    return text.length() <= LONGEST
        && text.codePoints()
            .noneMatch(
                c ->
                    (Character.isISOControl(c) && c != '\n')
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.FORMAT);
  }

  /**
   * Passes a body that says nothing.
   *
   * @throws Refusal when it says something
   */
  static void none(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    body.fieldNames()
        .forEachRemaining(name -> faults.add(BODY, 0, name, name, "nothing: `{}`", ""));
    faults.refuseIfAny(ProblemType.NOT_LIKE_THIS);
  }
}
