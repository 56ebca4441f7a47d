package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What somebody signs in with.
 *
 * @param account id of the account
 * @param password in the clear
 */
record SignIn(String account, String password) {
  private static final List<String> FIELDS = List.of("account", "password");

  /**
   * What a body says.
   *
   * @throws Refusal when it is not two texts, of lengths that an account and a password can have
   */
  static SignIn read(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.unknownField("body", 0, name, FIELDS);
              }
            });
    SignIn given =
        new SignIn(
            text(body, "account", AccountBody.LONGEST_NAME, faults),
            text(body, "password", Passwords.LONGEST, faults));
    faults.refuseIfAny(ProblemType.INVALID_ACCOUNT);
    return given;
  }

  private static String text(ObjectNode body, String field, int longest, BodyFaults faults) {
    JsonNode value = body.path(field);
    if (value.isTextual() && !value.asText().isEmpty() && value.asText().length() <= longest) {
      return value.asText();
    }
    String expected = "a text of 1 to " + longest + " characters";
    faults.add("body", 0, field, "", expected, "");
    return "";
  }

  /** Without the password, so that it gets into no log by mistake. */
  @Override
  public String toString() {
    return "SignIn[" + account + "]";
  }
}
