package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.data.store.Actor;
import muster.engine.Nearest;

/**
 * What a body says of an account, or of what changes about it; empty where it says nothing.
 *
 * @param account id
 * @param name what people call them
 * @param role one of the roles there are
 * @param force id of the force it belongs to
 * @param password in the clear
 * @param disabled whether it may not call
 */
record AccountBody(
    Optional<String> account,
    Optional<String> name,
    Optional<Role> role,
    Optional<String> force,
    Optional<String> password,
    Optional<Boolean> disabled) {
  /** Characters of a name at most. */
  static final int LONGEST_NAME = 100;

  private static final String BODY = "body";
  static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,63}");
  static final Pattern FORCE = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern NAME =
      Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1," + LONGEST_NAME + "}");

  /**
   * A new account: id, name and role, the force where the role is of one, and a password or none.
   *
   * @param forces of all rounds: a force of none would be another one than any, and misspelt by
   *     nobody's word
   * @throws Refusal with everything that is wrong
   */
  static AccountBody ofNew(ObjectNode body, Collection<String> forces) {
    BodyFaults faults = new BodyFaults();
    List<String> fields = List.of("account", "name", "role", "force", "password");
    AccountBody read = read(body, fields, faults);
    need(body, "account", faults);
    need(body, "name", faults);
    need(body, "role", faults);
    read.role().ifPresent(role -> requireForce(role, body, faults));
    read.role()
        .filter(Role::isOfForce)
        .flatMap(role -> read.force())
        .ifPresent(force -> requireKnown(force, forces, faults));
    faults.refuseIfAny(ProblemType.INVALID_ACCOUNT);
    return read;
  }

  /**
   * What is to change about an account: name, password or whether it is disabled.
   *
   * @throws Refusal with everything that is wrong
   */
  static AccountBody ofChange(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    List<String> fields = List.of("name", "password", "disabled");
    AccountBody read = read(body, fields, faults);
    if (body.isEmpty()) {
      faults.add(BODY, 0, "", "", "one of the fields " + String.join(", ", fields), "");
    }
    faults.refuseIfAny(ProblemType.INVALID_ACCOUNT);
    return read;
  }

  private static AccountBody read(ObjectNode body, List<String> fields, BodyFaults faults) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                faults.unknownField(BODY, 0, name, fields);
              }
            });
    String id = "up to 64 of a-z, 0-9, `.`, `_` and `-`, the first a letter";
    Optional<String> account = text(body, "account", ID, id, faults);
    account
        .filter(Actor.SYSTEM_WORDS::contains)
        .ifPresent(word -> faults.add(BODY, 0, "account", word, "no word of the log's", ""));
    String name = "a text of 1 to " + LONGEST_NAME + " characters";
    return new AccountBody(
        account,
        text(body, "name", NAME, name, faults).filter(given -> !blank(given, name, faults)),
        text(body, "role", Pattern.compile("(?s).*"), "a role", faults)
            .flatMap(w -> role(w, faults)),
        text(body, "force", FORCE, "up to 64 of a-z, 0-9 and `-`", faults),
        password(body, faults),
        disabled(body, faults));
  }

  private static boolean blank(String name, String expected, BodyFaults faults) {
    if (name.isBlank()) {
      faults.add(BODY, 0, "name", name, expected, "");
    }
    return name.isBlank();
  }

  private static Optional<String> text(
      ObjectNode body, String field, Pattern form, String expected, BodyFaults faults) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || !form.matcher(value.asText()).matches()) {
      faults.add(BODY, 0, field, value.asText(), expected, "");
      return Optional.empty();
    }
    return Optional.of(value.asText());
  }

  private static Optional<Role> role(String word, BodyFaults faults) {
    Optional<Role> role = Role.find(word);
    if (role.isEmpty()) {
      String help =
          Nearest.to(word, Role.words()).map(near -> "did you mean `" + near + "`?").orElse("");
      String expected = "one of " + String.join(", ", Role.words());
      faults.add(BODY, 0, "role", word, expected, help);
    }
    return role;
  }

  /** Never shown, not even where it is wrong. */
  private static Optional<String> password(ObjectNode body, BodyFaults faults) {
    JsonNode value = body.path("password");
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    Optional<String> fault =
        value.isTextual() ? Passwords.findFault(value.asText()) : Optional.of("a text");
    fault.ifPresent(expected -> faults.add(BODY, 0, "password", "", expected, ""));
    return fault.isEmpty() ? Optional.of(value.asText()) : Optional.empty();
  }

  private static Optional<Boolean> disabled(ObjectNode body, BodyFaults faults) {
    JsonNode value = body.path("disabled");
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      faults.add(BODY, 0, "disabled", value.asText(), "true or false", "");
    }
    return Optional.of(value.asBoolean());
  }

  private static void need(ObjectNode body, String field, BodyFaults faults) {
    if (body.path(field).isMissingNode() || body.path(field).isNull()) {
      faults.add(BODY, 0, field, "", "a field `" + field + "`", "");
    }
  }

  private static void requireForce(Role role, ObjectNode body, BodyFaults faults) {
    boolean given = !body.path("force").isMissingNode() && !body.path("force").isNull();
    if (role.isOfForce() && !given) {
      faults.add(BODY, 0, "force", "", "a force, as a " + role.spoken() + " is of one", "");
    } else if (!role.isOfForce() && given) {
      String found = body.path("force").asText();
      faults.add(BODY, 0, "force", found, "no force, as a " + role.spoken() + " is of none", "");
    }
  }

  private static void requireKnown(String force, Collection<String> forces, BodyFaults faults) {
    if (!forces.contains(force)) {
      String expected =
          forces.isEmpty()
              ? "a force of a round, and no round is stored yet: store one first"
              : "one of the forces of the rounds: " + String.join(", ", forces);
      String help =
          Nearest.to(force, forces).map(near -> "did you mean `" + near + "`?").orElse("");
      faults.add(BODY, 0, "force", force, expected, help);
    }
  }

  /** Without the password, so that it gets into no log by mistake. */
  @Override
  public String toString() {
    return "AccountBody[" + account.orElse("") + "]";
  }
}
