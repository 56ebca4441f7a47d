package muster.server.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.data.store.Account;
import muster.data.store.Accounts;
import muster.data.store.Actor;
import muster.data.store.Credential;
import muster.data.store.Store;

/** Makes tokens and sessions, and recognises who calls by them. Only their hashes are kept. */
public final class Credentials {
  /** How long a token counts unless another time is asked for. */
  public static final int USUAL_DAYS = 90;

  /** The longest that a token may count. */
  static final int MOST_DAYS = 366;

  // A working day: whoever signs in does so once a day.
  private static final Duration SESSION = Duration.ofHours(8);

  private final Store store;
  private final Clock clock;

  /**
   * For the accounts of a store.
   *
   * @param clock tells what has expired
   */
  public Credentials(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A new token or session, to be shown once and then forgotten.
   *
   * @param credential what is known about it from now on
   * @param secret what its owner sends
   */
  public record Issued(Credential credential, String secret) {
    /** Without the secret, so that it gets into no log by mistake. */
    @Override
    public String toString() {
      return "Issued[" + credential.account() + "]";
    }
  }

  /**
   * A new token.
   *
   * @param label what its owner calls it
   * @param days how long it counts, from 1
   * @throws muster.data.store.StoreProblem when there is no such account or it is disabled
   */
  public Issued makeToken(String account, String label, int days, Actor actor) {
    return make(account, Credential.Kind.TOKEN, label, Duration.ofDays(days), actor);
  }

  /** A new session. */
  Issued makeSession(String account, Actor actor) {
    return make(account, Credential.Kind.SESSION, "", SESSION, actor);
  }

  private Issued make(
      String account, Credential.Kind kind, String label, Duration counts, Actor actor) {
    String secret = Secret.make();
    Instant end = clock.instant().plus(counts);
    Accounts accounts = store.accounts();
    return new Issued(
        accounts.addCredential(account, kind, label, Secret.hash(secret), end, actor), secret);
  }

  /** Who calls with a token or session that counts. */
  Optional<Caller> findCaller(String secret, String request) {
    return store
        .accounts()
        .findBySecretHash(Secret.hash(secret), clock.instant())
        .flatMap(account -> caller(account, request));
  }

  /** An account as whoever makes a request; nobody where its role is none that is known here. */
  static Optional<Caller> caller(Account account, String request) {
    return Role.find(account.role())
        .map(role -> new Caller(account.account(), role, account.force().orElse(""), request));
  }

  /** The token or session that a secret is of, while it counts. */
  Optional<Credential> find(String secret) {
    return store.accounts().findCredential(Secret.hash(secret), clock.instant());
  }
}
