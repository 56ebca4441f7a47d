package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a token is to be like.
 *
 * @param label what its owner calls it; may be empty
 * @param days how long it counts
 */
record TokenBody(String label, int days) {
  private static final List<String> FIELDS = List.of("label", "days");

  /**
   * What a body says; both may be left out.
   *
   * @throws Refusal with everything that is wrong
   */
  static TokenBody read(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.unknownField("body", 0, name, FIELDS);
              }
            });
    JsonNode label = body.path("label");
    boolean fits =
        label.asText().matches("[^\\p{Cntrl}\\p{Cs}]{0," + AccountBody.LONGEST_NAME + "}");
    if (!label.isMissingNode() && !(label.isTextual() && fits)) {
      String expected = "a text of at most " + AccountBody.LONGEST_NAME + " characters";
      faults.add("body", 0, "label", label.asText(), expected, "");
    }
    JsonNode days = body.path("days");
    boolean whole = days.isInt() && days.asInt() >= 1 && days.asInt() <= Credentials.MOST_DAYS;
    if (!days.isMissingNode() && !whole) {
      String expected = "a whole number from 1 to " + Credentials.MOST_DAYS;
      faults.add("body", 0, "days", days.asText(), expected, "");
    }
    faults.refuseIfAny(ProblemType.INVALID_ACCOUNT);
    return new TokenBody(label.asText(), whole ? days.asInt() : Credentials.USUAL_DAYS);
  }
}
