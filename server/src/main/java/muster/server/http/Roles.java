package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.server.json.Json;

/** Who may call an operation, as the matrix of {@link Operation} has it. */
final class Roles {
  private Roles() {}

  /** Whose data each role reaches, by role; those that reach none are left out. */
  static ObjectNode of(Operation operation) {
    ObjectNode roles = Json.strict().createObjectNode();
    for (Role role : Role.values()) {
      if (operation.reach(role) != Operation.Reach.NOTHING) {
        roles.put(role.toString(), operation.reach(role).word());
      }
    }
    return roles;
  }

  /** The same in a sentence. */
  static String told(Optional<Operation> operation) {
    if (operation.isEmpty()) {
      return "For anybody, without a token.";
    }
    List<String> told =
        Arrays.stream(Operation.Reach.values())
            .filter(reach -> reach != Operation.Reach.NOTHING)
            .map(reach -> told(operation.get(), reach))
            .filter(words -> !words.isEmpty())
            .toList();
    return "For " + String.join("; ", told) + ".";
  }

  private static String told(Operation operation, Operation.Reach reach) {
    String roles =
        Arrays.stream(Role.values())
            .filter(role -> operation.reach(role) == reach)
            .map(Role::spoken)
            .collect(Collectors.joining(", "));
    return roles.isEmpty()
        ? ""
        : roles
            + switch (reach) {
              case OWN_FORCE -> " (own force)";
              case OTHER_FORCES -> " (other forces)";
              default -> "";
            };
  }
}
