package muster.data.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.engine.Nearest;

/** What an account must be like, in sentences; the tables hold the same. */
final class AccountRules {
  /** It is part of addresses and of log lines, so no letter in it needs an escape anywhere. */
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

  private AccountRules() {}

  static void require(String account, String name, String role, Optional<String> force) {
    if (!ID.matcher(account).matches()) {
      throw new StoreProblem(
          "`"
              + account
              + "` cannot be an account: take up to 64 of a-z, 0-9, `.`, `_` and `-`, the first a"
              + " letter.");
    }
    if (Actor.SYSTEM_WORDS.contains(account)) {
      throw new StoreProblem("`" + account + "` cannot be an account: it is a word of the log's.");
    }
    if (name.isBlank()) {
      throw new StoreProblem("The account `" + account + "` needs a name.");
    }
    requireRole(role);
    boolean ofForce = Account.FORCE_ROLES.contains(role);
    if (ofForce && force.filter(id -> !id.isBlank()).isEmpty()) {
      throw new StoreProblem("The role `" + role + "` is of one force: name the force.");
    }
    if (!ofForce && force.isPresent()) {
      throw new StoreProblem("The role `" + role + "` is of no force: leave the force out.");
    }
  }

  private static void requireRole(String role) {
    List<String> roles =
        Stream.of(Account.FORCE_ROLES, Account.OTHER_ROLES).flatMap(List::stream).toList();
    if (!roles.contains(role)) {
      String help =
          Nearest.to(role, roles)
              .map(near -> "did you mean `" + near + "`?")
              .orElse("there is " + String.join(", ", roles) + ".");
      throw new StoreProblem("There is no role `" + role + "`: " + help);
    }
  }
}
