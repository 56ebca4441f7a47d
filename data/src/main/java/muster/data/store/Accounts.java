package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who may call, and what they are recognised by. Every change is entered into the log. */
public final class Accounts {
  private static final String FAILED_SIGN_IN = "fail-sign-in";

  private final Database database;
  private final AuditLog log;
  private final Credentials credentials;
  private final Clock clock;

  Accounts(Database database, AuditLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.credentials = new Credentials(log, clock);
    this.clock = clock;
  }

  /**
   * Makes an account, without a password.
   *
   * @param force whose they are; given in the roles of a force and in no other
   * @return the account, or a conflict when there is one of this id already
   * @throws StoreProblem when the id is malformed or reserved, the name blank, the role unknown, or
   *     the force missing or given in vain
   */
  public AccountOutcome create(
      String account, String name, String role, Optional<String> force, Actor actor) {
    AccountRules.require(account, name, role, force);
    return database.write(
        handle -> {
          Optional<Account> there = find(handle, account);
          if (there.isPresent()) {
            return new AccountOutcome.Conflict(there.get().version());
          }
          handle.execute(
              "INSERT INTO account (account, name, role, force, created_at, version)"
                  + " VALUES (?, ?, ?, ?, ?, 1)",
              account,
              name.strip(),
              role,
              force.orElse(null),
              Timestamp.text(Timestamp.now(clock)));
          return entered(handle, account, AuditedAccounts.CREATE, actor);
        });
  }

  /** All accounts, disabled ones too, by id. */
  public List<Account> list() {
    return database.read(Accounts::list);
  }

  private static List<Account> list(Handle handle) {
    return handle
        .createQuery("SELECT * FROM account ORDER BY account")
        .map((result, context) -> account(result))
        .list();
  }

  /** The account of an id, disabled or not. */
  public Optional<Account> find(String account) {
    return database.read(handle -> find(handle, account));
  }

  /** The hash of an account's password, for whoever compares; empty when none was set. */
  public Optional<String> findPasswordHash(String account) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT password_hash FROM account"
                        + " WHERE account = ? AND password_hash IS NOT NULL",
                    account)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Changes what people call an account.
   *
   * @param expectedVersion what whoever changes it saw
   * @throws StoreProblem when there is no such account, or the name is blank
   */
  public AccountOutcome rename(String account, String name, int expectedVersion, Actor actor) {
    return change(
        account,
        expectedVersion,
        AuditedAccounts.RENAME,
        actor,
        (handle, before) -> {
          AccountRules.require(account, name, before.role(), before.force());
          handle.execute("UPDATE account SET name = ? WHERE account = ?", name.strip(), account);
        });
  }

  /**
   * Sets the password and ends every session and token: whoever had the one before could have made
   * them, or have them.
   *
   * @param passwordHash by a password hash that is slow on purpose, with its salt and costs
   * @param expectedVersion what whoever changes it saw
   * @throws StoreProblem when there is no such account
   */
  public AccountOutcome setPasswordHash(
      String account, String passwordHash, int expectedVersion, Actor actor) {
    return change(
        account,
        expectedVersion,
        AuditedAccounts.SET_PASSWORD,
        actor,
        (handle, before) -> {
          handle.execute(
              "UPDATE account SET password_hash = ? WHERE account = ?", passwordHash, account);
          credentials.endAll(handle, account, actor);
        });
  }

  /**
   * Keeps an account from calling, and ends its tokens and sessions for good.
   *
   * @param expectedVersion what whoever changes it saw
   * @throws StoreProblem when there is no such account
   */
  public AccountOutcome disable(String account, int expectedVersion, Actor actor) {
    String now = Timestamp.text(Timestamp.now(clock));
    return change(
        account,
        expectedVersion,
        AuditedAccounts.DISABLE,
        actor,
        (handle, before) -> {
          handle.execute(
              "UPDATE account SET disabled_at = coalesce(disabled_at, ?) WHERE account = ?",
              now,
              account);
          credentials.endAll(handle, account, actor);
        });
  }

  /**
   * Lets a disabled account call again, by tokens and sessions that are made from now on.
   *
   * @param expectedVersion what whoever changes it saw
   * @throws StoreProblem when there is no such account
   */
  public AccountOutcome enable(String account, int expectedVersion, Actor actor) {
    return change(
        account,
        expectedVersion,
        AuditedAccounts.ENABLE,
        actor,
        (handle, before) ->
            handle.execute("UPDATE account SET disabled_at = NULL WHERE account = ?", account));
  }

  private AccountOutcome change(
      String account, int expectedVersion, String action, Actor actor, Change change) {
    return database.write(
        handle -> {
          Account before = get(handle, account);
          if (before.version() != expectedVersion) {
            return new AccountOutcome.Conflict(before.version());
          }
          change.make(handle, before);
          handle.execute("UPDATE account SET version = version + 1 WHERE account = ?", account);
          return entered(handle, account, action, actor);
        });
  }

  private interface Change {
    void make(Handle handle, Account before);
  }

  private AccountOutcome entered(Handle handle, String account, String action, Actor actor) {
    Audited.Content content = AuditedAccounts.find(handle, account);
    log.append(handle, actor, action, content.object(), content.version(), content.hash());
    return new AccountOutcome.Changed(get(handle, account));
  }

  /**
   * Adds something the account is recognised by.
   *
   * @param label what its owner calls it
   * @param secretHash SHA-256 of the secret, 64 lower-case hexadecimal digits; the secret must be
   *     random and long, as nothing slows down whoever tries
   * @param expiresAt the first moment at which it counts no more
   * @throws StoreProblem when there is no such account, it is disabled, or the moment is past
   */
  public Credential addCredential(
      String account,
      Credential.Kind kind,
      String label,
      String secretHash,
      Instant expiresAt,
      Actor actor) {
    return database.write(
        handle -> {
          if (!get(handle, account).isEnabled()) {
            throw new StoreProblem("The account `" + account + "` is disabled.");
          }
          return credentials.add(handle, account, kind, label, secretHash, expiresAt, actor);
        });
  }

  /**
   * Enters into the log that somebody tried to sign in as an account and failed; what they tried is
   * nowhere.
   *
   * @throws StoreProblem when there is no such account: what was typed in place of one may be a
   *     password
   */
  public void enterFailedSignIn(String account, Actor actor) {
    database.write(
        handle -> {
          String object = AuditedAccounts.object(get(handle, account).account());
          log.append(handle, actor, FAILED_SIGN_IN, object, "", "");
          return object;
        });
  }

  /** The enabled account whose unexpired, unrevoked token or session has this hash. */
  public Optional<Account> findBySecretHash(String secretHash, Instant now) {
    return database.read(
        handle ->
            credentials
                .findCounting(handle, secretHash, now)
                .map(credential -> get(handle, credential.account())));
  }

  /** That token or session itself. */
  public Optional<Credential> findCredential(String secretHash, Instant now) {
    return database.read(handle -> credentials.findCounting(handle, secretHash, now));
  }

  /** The tokens and sessions of an account, oldest first, those that count no more too. */
  public List<Credential> listCredentials(String account) {
    return database.read(handle -> credentials.list(handle, account));
  }

  /**
   * Ends a token or session for good; one that was ended before stays as it is.
   *
   * @return how it is now; empty when the account has none of this number
   */
  public Optional<Credential> revoke(String account, long id, Actor actor) {
    return database.write(handle -> credentials.revoke(handle, account, id, actor));
  }

  /**
   * Ends every token and session of everybody, and disables those accounts that are to be.
   *
   * @param disabled ids; those of no account here are passed over
   */
  void shutOut(Collection<String> disabled, Actor actor) {
    database.write(
        handle -> {
          for (Account account : list(handle)) {
            credentials.endAll(handle, account.account(), actor);
            if (account.isEnabled() && disabled.contains(account.account())) {
              disable(account.account(), account.version(), actor);
            }
          }
          return disabled.size();
        });
  }

  private static Account get(Handle handle, String account) {
    return find(handle, account)
        .orElseThrow(() -> new StoreProblem("There is no account `" + account + "`."));
  }

  private static Optional<Account> find(Handle handle, String account) {
    return handle
        .select("SELECT * FROM account WHERE account = ?", account)
        .map((result, context) -> account(result))
        .findOne();
  }

  private static Account account(ResultSet result) throws SQLException {
    return new Account(
        result.getString("account"),
        result.getString("name"),
        result.getString("role"),
        Optional.ofNullable(result.getString("force")),
        Instant.parse(result.getString("created_at")),
        Optional.ofNullable(result.getString("disabled_at")).map(Instant::parse),
        result.getInt("version"));
  }
}
