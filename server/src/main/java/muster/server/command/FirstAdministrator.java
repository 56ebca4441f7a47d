package muster.server.command;

import java.time.Clock;
import java.util.Optional;
import muster.data.store.Actor;
import muster.data.store.Store;
import muster.server.http.Credentials;
import muster.server.http.Role;

/** The account that a database without any begins with, so that somebody can make the others. */
final class FirstAdministrator {
  static final String ACCOUNT = "administrator";

  private FirstAdministrator() {}

  /** Makes it with a token, to be shown this once; empty where there are accounts already. */
  static Optional<Credentials.Issued> make(Store store, Clock clock) {
    return store.inOneTransaction(
        () -> {
          if (!store.accounts().list().isEmpty()) {
            return Optional.empty();
          }
          Actor actor = Actor.system("serve");
          String role = Role.ADMINISTRATOR.toString();
          store.accounts().create(ACCOUNT, "First administrator", role, Optional.empty(), actor);
          return Optional.of(
              new Credentials(store, clock)
                  .makeToken(ACCOUNT, "first", Credentials.USUAL_DAYS, actor));
        });
  }

  /** Which token it is, until when it counts, and what to do next. */
  static String told(Credentials.Issued issued, String address, String database) {
    String token = issued.secret();
    return String.join(
        "\n",
        "There was no account yet, so `" + ACCOUNT + "` was made. Its token, shown this once:",
        "  " + token,
        "It counts until "
            + issued.credential().expiresAt()
            + "; if it is lost, this makes another:",
        "  ./muster account token " + ACCOUNT + " --db " + database,
        "",
        "Next, make an account for the programme team and a token for it:",
        "  curl -X POST -H 'Authorization: Bearer "
            + token
            + "' -H 'Idempotency-Key: first-account' -H 'Content-Type: application/json' -d"
            + " '{\"account\": \"team\", \"name\": \"Programme team\","
            + " \"role\": \"programme-team\"}' '"
            + address
            + "api/v1/accounts'",
        "  curl -X POST -H 'Authorization: Bearer "
            + token
            + "' -H 'Idempotency-Key: first-token' -H 'Content-Type: application/json' -d '{}' '"
            + address
            + "api/v1/accounts/team/tokens'",
        "");
  }
}
