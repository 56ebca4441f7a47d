package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Accounts, tokens and sessions are kept, and count only while they should")
class A07AccountsAreKeptTest {
  private static final Instant NOW = Instant.parse("2010-03-01T09:30:00.000Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Actor ROOT = new Actor("root", "administrator", "request-1");
  private static final String SECRET = "ab".repeat(32);
  private static final String OTHER = "cd".repeat(32);

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(NOW);
  private Path file;
  private Store store;
  private Accounts accounts;

  @BeforeEach
  void openWithAnAssessor() {
    file = folder.resolve("a.db");
    store = Store.open(file, clock);
    accounts = store.accounts();
    accounts.create("jo", "Jo Bloggs", "assessor", Optional.of("derbyshire"), ROOT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_account_is_there_as_it_was_made() {
    assertThat(accounts.find("jo"))
        .contains(
            new Account(
                "jo",
                "Jo Bloggs",
                "assessor",
                Optional.of("derbyshire"),
                NOW,
                Optional.empty(),
                1));
    assertThat(accounts.find("nobody")).isEmpty();
    assertThat(accounts.findPasswordHash("jo")).isEmpty();
  }

  @Test
  void an_id_is_given_once() {
    assertThat(accounts.create("jo", "Another", "auditor", Optional.empty(), ROOT))
        .isEqualTo(new AccountOutcome.Conflict(1));
    assertThat(accounts.list()).extracting(Account::name).containsExactly("Jo Bloggs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assessor",
        "chief-officer",
        "moderator",
        "programme-team",
        "policy-lead",
        "approver",
        "board",
        "auditor",
        "administrator"
      })
  void every_role_can_be_given(String role) {
    boolean ofForce = List.of("assessor", "chief-officer", "moderator").contains(role);
    Optional<String> force = ofForce ? Optional.of("kent") : Optional.empty();

    accounts.create("somebody", "Some Body", role, force, ROOT);

    assertThat(accounts.find("somebody").orElseThrow().role()).isEqualTo(role);
    assertThat(accounts.find("somebody").orElseThrow().force()).isEqualTo(force);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jo        | Jo | auditor  |      | `Jo` cannot be an account: take up to 64 of a-z, 0-9,"
            + " `.`, `_` and `-`, the first a letter.",
        "a/b       | Jo | auditor  |      | `a/b` cannot be an account: take up to 64 of a-z, 0-9,"
            + " `.`, `_` and `-`, the first a letter.",
        "import    | Jo | auditor  |      | `import` cannot be an account: it is a word of the"
            + " log's.",
        "ann       | '' | auditor  |      | The account `ann` needs a name.",
        "ann       | Jo | audtor   |      | There is no role `audtor`: did you mean `auditor`?",
        "ann       | Jo | assessor |      | The role `assessor` is of one force: name the force.",
        "ann       | Jo | board    | kent | The role `board` is of no force: leave the force out."
      })
  void what_cannot_be_an_account_is_said(
      String id, String name, String role, String force, String sentence) {
    assertThatThrownBy(() -> accounts.create(id, name, role, Optional.ofNullable(force), ROOT))
        .isInstanceOf(StoreProblem.class)
        .hasMessage(sentence);
    assertThat(accounts.list()).hasSize(1);
    assertThat(store.audit().list(0, 10)).hasSize(1);
  }

  /** Each is a word that the service enters into the log for itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assessing",
        "command-line",
        "demo",
        "import",
        "migration",
        "restore",
        "serve",
        "system"
      })
  void no_account_passes_for_the_service(String word) {
    assertThat(Actor.system(word).role()).isEqualTo("system");
    assertThatThrownBy(() -> accounts.create(word, "Jo", "auditor", Optional.empty(), ROOT))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("`" + word + "` cannot be an account: it is a word of the log's.");
  }

  @Test
  void the_service_enters_nothing_under_a_word_that_an_account_could_have() {
    assertThatThrownBy(() -> Actor.system("jo")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_change_that_did_not_see_the_last_one_changes_nothing() {
    accounts.disable("jo", 1, ROOT);

    assertThat(accounts.enable("jo", 1, ROOT)).isEqualTo(new AccountOutcome.Conflict(2));
    assertThat(accounts.setPasswordHash("jo", "x", 1, ROOT))
        .isEqualTo(new AccountOutcome.Conflict(2));
    assertThat(accounts.find("jo").orElseThrow().isEnabled()).isFalse();
    assertThat(accounts.findPasswordHash("jo")).isEmpty();
    assertThatThrownBy(() -> accounts.disable("nobody", 1, ROOT))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("There is no account `nobody`.");
  }

  @Test
  void a_token_is_found_by_the_hash_of_its_secret_until_the_moment_it_expires() {
    Credential token = token(SECRET);

    assertThat(accounts.findBySecretHash(SECRET, NOW)).isEqualTo(accounts.find("jo"));
    assertThat(accounts.findCredential(SECRET, NOW)).contains(token);
    assertThat(accounts.findBySecretHash(SECRET, NOW.plus(HOUR).minusMillis(1))).isPresent();
    assertThat(accounts.findBySecretHash(SECRET, NOW.plus(HOUR))).isEmpty();
    assertThat(accounts.findBySecretHash(OTHER, NOW)).isEmpty();
  }

  @Test
  void a_token_that_was_revoked_is_not_found_any_more() {
    Credential token = token(SECRET);
    token(OTHER);

    assertThat(accounts.revoke("jo", token.id(), ROOT).orElseThrow().revokedAt()).contains(NOW);

    assertThat(accounts.findBySecretHash(SECRET, NOW)).isEmpty();
    assertThat(accounts.findCredential(SECRET, NOW)).isEmpty();
    assertThat(accounts.findBySecretHash(OTHER, NOW)).isPresent();
    assertThat(accounts.listCredentials("jo")).hasSize(2);
  }

  @Test
  void revoking_again_changes_nothing_and_only_ones_own_can_be_revoked() {
    Credential token = token(SECRET);
    accounts.create("ann", "Ann", "auditor", Optional.empty(), ROOT);
    accounts.revoke("jo", token.id(), ROOT);
    long entries = store.audit().verify().entries();
    clock.move(HOUR);

    assertThat(accounts.revoke("jo", token.id(), ROOT).orElseThrow().revokedAt()).contains(NOW);
    assertThat(accounts.revoke("ann", token.id(), ROOT)).isEmpty();
    assertThat(store.audit().verify().entries()).isEqualTo(entries);
  }

  @Test
  void a_token_of_a_disabled_account_is_never_found_again_though_the_account_is_enabled() {
    token(SECRET);

    accounts.disable("jo", 1, ROOT);
    assertThat(accounts.findBySecretHash(SECRET, NOW)).isEmpty();
    assertThatThrownBy(() -> token(OTHER))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("The account `jo` is disabled.");

    accounts.enable("jo", 2, ROOT);
    assertThat(accounts.findBySecretHash(SECRET, NOW)).isEmpty();
    token(OTHER);
    assertThat(accounts.findBySecretHash(OTHER, NOW)).isPresent();
  }

  @Test
  void a_new_password_ends_every_session_and_token() {
    token(SECRET);
    accounts.addCredential("jo", Credential.Kind.SESSION, "", OTHER, NOW.plus(HOUR), ROOT);

    accounts.setPasswordHash("jo", "hash-of-it", 1, ROOT);

    assertThat(accounts.findPasswordHash("jo")).contains("hash-of-it");
    assertThat(accounts.findBySecretHash(SECRET, NOW)).isEmpty();
    assertThat(accounts.findBySecretHash(OTHER, NOW)).isEmpty();
  }

  @Test
  void what_is_expired_from_the_start_is_refused_and_so_is_a_secret_used_twice() {
    assertThatThrownBy(
            () -> accounts.addCredential("jo", Credential.Kind.TOKEN, "x", SECRET, NOW, ROOT))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("What expires at 2010-03-01T09:30:00Z is expired already.");
    token(SECRET);
    assertThatThrownBy(() -> token(SECRET)).isInstanceOf(StoreProblem.class);
    assertThat(accounts.listCredentials("jo")).hasSize(1);
  }

  @Test
  void every_change_is_in_the_log_and_no_secret_or_hash_of_one() {
    Credential token = token(SECRET);
    accounts.addCredential("jo", Credential.Kind.SESSION, "", OTHER, NOW.plus(HOUR), ROOT);
    accounts.setPasswordHash("jo", "hash-of-it", 1, ROOT);
    accounts.disable("jo", 2, ROOT);
    accounts.enable("jo", 3, ROOT);
    accounts.revoke("jo", token.id(), ROOT);

    List<AuditEntry> all = store.audit().list(0, 100);
    assertThat(all)
        .extracting(entry -> entry.action() + " " + entry.object() + " " + entry.version())
        .containsExactly(
            "create-account accounts/jo r1",
            "issue-token accounts/jo/tokens/1 r1",
            "sign-in accounts/jo/sessions/2 r1",
            "revoke-token accounts/jo/tokens/1 r2",
            "sign-out accounts/jo/sessions/2 r2",
            "set-password accounts/jo r2",
            "disable-account accounts/jo r3",
            "enable-account accounts/jo r4");
    assertThat(all).extracting(AuditEntry::account).containsOnly("root");
    assertThat(all.toString()).doesNotContain(SECRET, OTHER, "hash-of-it", "Bloggs");
    assertThat(store.audit().verify().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE account SET role = 'administrator', force = NULL | accounts/jo` r1",
        "UPDATE account SET force = 'kent' | accounts/jo` r1",
        "UPDATE account SET name = 'Jane' | accounts/jo` r1",
        "UPDATE account SET password_hash = 'mine' | accounts/jo` r1",
        "UPDATE account SET version = 7 | accounts/jo` r7",
        "INSERT INTO account SELECT 'eve', name, role, force, NULL, created_at, NULL, 1"
            + " FROM account | accounts/eve` r1",
        "UPDATE credential SET hash = printf('%064d', 7) | accounts/jo/tokens/1` r2",
        "UPDATE credential SET expires_at = '2099-01-01T00:00:00.000Z' | accounts/jo/tokens/1` r2",
        "UPDATE credential SET revoked_at = NULL | accounts/jo/tokens/1` r1",
        "DELETE FROM credential | accounts/jo/tokens/1` r2"
      })
  void what_was_changed_behind_the_logs_back_is_noticed(String change, String object) {
    accounts.revoke("jo", token(SECRET).id(), ROOT);
    Tampering.with(file, change);

    assertThat(store.audit().verify().problems()).anyMatch(line -> line.startsWith("`" + object));
  }

  @Test
  void neither_accounts_nor_tokens_are_ever_deleted() {
    token(SECRET);
    for (String table : List.of("account", "credential")) {
      assertThatThrownBy(() -> Tampering.honestly(file, "DELETE FROM " + table))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("never deleted");
    }
  }

  private Credential token(String secretHash) {
    return accounts.addCredential(
        "jo", Credential.Kind.TOKEN, "a script", secretHash, NOW.plus(HOUR), ROOT);
  }
}
