package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import muster.data.store.Account;
import muster.data.store.Actor;
import muster.data.store.AuditEntry;
import muster.data.store.Credential;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("People sign in, tokens count until they end, and guessing is slow")
class B13PeopleSignInTest {
  private static final String SESSIONS = "api/v1/sessions";
  private static final String ACCOUNT = "programme-team";
  private static final String PASSWORD = "a pass phrase long enough";

  /** Worked out once: it is made to take its time. */
  private static final String HASH = new Passwords().hash(PASSWORD);

  /** So many names that are none may be tried from one address. */
  private static final int MOST_TRIES = 20;

  @TempDir Path folder;
  private RunningService service;

  @BeforeEach
  void start() {
    service = RunningService.start(folder);
    setPassword(ACCOUNT);
  }

  private void setPassword(String account) {
    int version = service.store.accounts().find(account).map(Account::version).orElseThrow();
    service.store.accounts().setPasswordHash(account, HASH, version, Actor.system("import"));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_session_counts_for_eight_hours() {
    HttpResponse<byte[]> answer = signIn(ACCOUNT, PASSWORD);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    assertThat(header(answer, "Location")).isEqualTo("/api/v1/sessions/current");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    String token = json(answer).path("token").asText();
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(Instant.parse(json(answer).path("expiresAt").asText()))
        .isBetween(
            service.clock.instant().plus(Duration.ofHours(8)).minusMillis(1),
            service.clock.instant().plus(Duration.ofHours(8)));
    assertThat(status(token)).isEqualTo(200);
    service.clock.forward(Duration.ofHours(8).minusSeconds(1));
    assertThat(status(token)).isEqualTo(200);
    service.clock.forward(Duration.ofSeconds(2));
    assertThat(status(token)).isEqualTo(401);
  }

  @Test
  void who_signs_out_is_out_and_others_stay_in() {
    String one = json(signIn(ACCOUNT, PASSWORD)).path("token").asText();
    String two = json(signIn(ACCOUNT, PASSWORD)).path("token").asText();

    HttpResponse<byte[]> out = service.send(service.request(one, SESSIONS + "/current").DELETE());

    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(status(one)).isEqualTo(401);
    assertThat(status(two)).isEqualTo(200);
  }

  @Test
  void tokens_end_after_ninety_days() {
    service.clock.forward(Duration.ofDays(90).minusSeconds(1));
    assertThat(status(service.token("board"))).isEqualTo(200);
    service.clock.forward(Duration.ofSeconds(1));
    assertThat(status(service.token("board"))).isEqualTo(401);
  }

  @Test
  void secrets_are_256_random_bits_and_only_their_hashes_are_kept() {
    Set<String> many = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      many.add(Secret.make());
    }

    assertThat(many).hasSize(100).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    // SHA-256 of "abc" (FIPS 180-4).
    assertThat(Secret.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Credentials.Issued issued =
        new Credentials(service.store, service.clock)
            .makeToken(ACCOUNT, "x", 1, Actor.system("import"));
    assertThat(issued.toString()).doesNotContain(issued.secret());
  }

  /** The RFC's own way of writing an Argon2id hash, with the parameters that are meant. */
  @Test
  void a_password_is_kept_as_an_argon2id_hash_with_a_salt_of_its_own() {
    String kept = service.store.accounts().findPasswordHash(ACCOUNT).orElseThrow();

    assertThat(kept).matches("[$]argon2id[$]v=19[$]m=19456,t=2,p=1[$][^$]{22}[$][^$]{43}");
    assertThat(new Passwords().hash(PASSWORD)).isNotEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "programme-team, a pass phrase long enougH",
    "programme-team, x",
    "board,          a pass phrase long enough",
    "nobody,         a pass phrase long enough",
  })
  void whatever_is_wrong_the_answer_is_the_same(String account, String password) {
    HttpResponse<byte[]> answer = signIn(account, password);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).path("detail").asText())
        .isEqualTo("There is no such account with this password.");
  }

  @Test
  void a_disabled_account_cannot_sign_in_and_its_sessions_end() {
    String token = json(signIn(ACCOUNT, PASSWORD)).path("token").asText();
    int version = service.store.accounts().find(ACCOUNT).map(Account::version).orElseThrow();
    service.store.accounts().disable(ACCOUNT, version, Actor.system("import"));

    assertThat(status(token)).isEqualTo(401);
    assertThat(signIn(ACCOUNT, PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void it_takes_as_long_whether_there_is_such_an_account_or_not() {
    Passwords passwords = new Passwords();
    long known = 0;
    long unknown = 0;
    for (int i = 0; i < 4; i++) {
      known += nanos(() -> passwords.matches("wrong", java.util.Optional.of(HASH)));
      unknown += nanos(() -> passwords.matches("wrong", java.util.Optional.empty()));
    }

    // A look-up alone takes thousands of times less; the machine may be busy meanwhile.
    assertThat((double) unknown / known).isBetween(0.2, 5.0);
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  @Test
  void the_sixth_failure_of_an_account_waits_and_then_the_right_password_works() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(ACCOUNT, "wrong").statusCode()).isEqualTo(401);
    }
    service.clock.forward(Duration.ofMinutes(5));

    HttpResponse<byte[]> answer = signIn(ACCOUNT, PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(600, 601);
    assertThat(json(answer).path("type").asText()).isEqualTo("urn:muster:problem:too-many");
    service.clock.forward(Duration.ofSeconds(601));
    assertThat(signIn(ACCOUNT, PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void a_name_without_an_account_waits_just_so() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("nobody", "wrong").statusCode()).isEqualTo(401);
    }
    assertThat(signIn("nobody", "wrong").statusCode()).isEqualTo(429);
  }

  @Test
  void an_address_that_tries_many_names_has_one_try_at_each_and_locks_nobody_out() {
    for (int i = 0; i < MOST_TRIES; i++) {
      assertThat(signIn("nobody-" + i, "wrong").statusCode()).isEqualTo(401);
    }
    assertThat(signIn("nobody-3", "wrong").statusCode()).isEqualTo(429);
    assertThat(signIn(ACCOUNT, PASSWORD).statusCode()).isEqualTo(201);
    assertThat(signIn(ACCOUNT, "wrong").statusCode()).isEqualTo(401);
    assertThat(signIn(ACCOUNT, PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void a_failed_sign_in_is_in_the_log_with_the_account_and_nothing_that_was_typed()
      throws InterruptedException {
    assertThat(signIn("my password by mistake", "wrong").statusCode()).isEqualTo(401);
    assertThat(signIn(ACCOUNT, "wrong password").statusCode()).isEqualTo(401);
    assertThat(signIn(ACCOUNT, PASSWORD).statusCode()).isEqualTo(201);

    for (int i = 0; i < 500 && failures().isEmpty(); i++) {
      Thread.sleep(10);
    }

    assertThat(failures()).hasSize(1);
    AuditEntry failure = failures().get(0);
    assertThat(failure.object()).isEqualTo("accounts/" + ACCOUNT);
    assertThat(failure.account()).isEqualTo("sign-in");
    assertThat(failure.request()).isNotEmpty();
    assertThat(service.store.audit().list(0, 1000).toString())
        .doesNotContain("wrong password", "by mistake");
    assertThat(service.store.audit().verify().problems()).isEmpty();
  }

  private List<AuditEntry> failures() {
    return service.store.audit().list(0, 1000).stream()
        .filter(entry -> entry.action().equals("fail-sign-in"))
        .toList();
  }

  @Test
  void those_who_get_it_right_do_not_wait() {
    for (int i = 0; i <= MOST_TRIES; i++) {
      assertThat(signIn(ACCOUNT, PASSWORD).statusCode()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"account\": \"board\"}                           | password",
        "{\"password\": \"x\"}                              | account",
        "{\"account\": 7, \"password\": \"x\"}              | account",
        "{\"account\": \"a\", \"password\": \"\"}           | password",
        "{\"account\": \"a\", \"password\": \"x\", \"p\": 1} | p",
      })
  void a_body_that_is_no_sign_in_says_what_one_is(String body, String field) {
    HttpResponse<byte[]> answer = service.send(service.post("", SESSIONS, body));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("errors"))
        .extracting(error -> error.path("column").asText())
        .containsExactly(field);
  }

  @Test
  void a_sign_in_sent_again_begins_another_session_as_no_secret_is_kept() {
    String body = body(ACCOUNT, PASSWORD);
    HttpResponse<byte[]> one = service.send(service.post("", SESSIONS, "the-same-key", body));
    HttpResponse<byte[]> two = service.send(service.post("", SESSIONS, "the-same-key", body));

    assertThat(two.statusCode()).isEqualTo(201);
    assertThat(json(two).path("token")).isNotEqualTo(json(one).path("token"));
    assertThat(service.store.accounts().listCredentials(ACCOUNT))
        .filteredOn(credential -> credential.kind() == Credential.Kind.SESSION)
        .hasSize(2);
  }

  private static String body(String account, String password) {
    return "{\"account\": \"%s\", \"password\": \"%s\"}".formatted(account, password);
  }

  private HttpResponse<byte[]> signIn(String account, String password) {
    HttpResponse<byte[]> answer = service.send(service.post("", SESSIONS, body(account, password)));
    assertThat(text(answer)).doesNotContain(password.length() > 2 ? password : PASSWORD);
    return answer;
  }

  private int status(String token) {
    HttpResponse<byte[]> answer = service.send(service.request(token, ROUND + "/forces"));
    JsonNode body = json(answer);
    assertThat(body.isObject()).isTrue();
    return answer.statusCode();
  }
}
