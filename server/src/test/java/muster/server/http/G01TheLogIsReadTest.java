package muster.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.server.http.AuditedRound.AUDITOR;
import static muster.server.http.AuditedRound.FIREARMS;
import static muster.server.http.AuditedRound.LOG;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G01 An auditor reads who did what to which version, and whether the log holds")
class G01TheLogIsReadTest {
  /** The board's one token, the tenth that the service made, ends with its account. */
  private static final String TOKEN_ENDS = "administrator revoke-token accounts/board/tokens/10 r2";

  @TempDir static Path folder;
  private static AuditedRound done;

  @BeforeAll
  static void someThingsAreDone() {
    done = new AuditedRound(folder);
  }

  @AfterAll
  static void stop() {
    done.close();
  }

  @Test
  void what_was_done_is_there_in_the_order_it_was_done_in() {
    assertThat(done.told("?limit=500"))
        .containsExactly(
            "programme-team open-round rounds/second",
            "assessor-derbyshire store-return " + FIREARMS + " r1",
            "assessor-derbyshire store-return " + FIREARMS + " r2",
            "assessor-derbyshire submit-return " + FIREARMS + "/submissions r2",
            TOKEN_ENDS,
            "administrator disable-account accounts/board r2");
  }

  @Test
  void whoever_reads_it_can_compute_the_chain() throws NoSuchAlgorithmException {
    String previous = "0".repeat(64);
    long number = 0;
    for (JsonNode entry : AuditedRound.entries(done.read("?limit=500"))) {
      number++;
      assertThat(entry.path("entry").asLong()).isEqualTo(number);
      assertThat(entry.path("previousHash").asText()).isEqualTo(previous);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String field :
          List.of(
              "previousHash",
              "entry",
              "at",
              "account",
              "role",
              "request",
              "action",
              "object",
              "version",
              "contentHash")) {
        byte[] bytes = whole(field, entry.path(field).asText()).getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
      }
      previous = HexFormat.of().formatHex(digest.digest());
      assertThat(entry.path("hash").asText()).isEqualTo(previous);
    }
    assertThat(number).isGreaterThan(20);
  }

  /** JSON leaves out the milliseconds of a time that has none. */
  private static String whole(String field, String text) {
    return field.equals("at") && !text.contains(".") ? text.replace("Z", ".000Z") : text;
  }

  @Test
  void nothing_that_a_return_says_is_in_it() {
    String all = text(done.get("?limit=500"));

    assertThat(all).contains(FIREARMS).doesNotContain(AuditedRound.SECRET_WORDS, "argon2");
    assertThat(
            text(done.round.get("assessor-derbyshire", done.round.path("derbyshire", "firearms"))))
        .as("the return does say it")
        .contains(AuditedRound.SECRET_WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?account=programme-team&limit=500          | 1 | open-round",
        "?action=store-return&object=rounds/second  | 2 | store-return",
        "?object=" + FIREARMS + "                   | 3 | submit-return",
        "?object=" + FIREARMS + "/submissions       | 1 | submit-return",
        "?object=rounds/seco                        | 0 |",
        "?object=accounts/board&account=administrator | 2 | disable-account",
        "?account=assessor-derbyshire&action=submit-return | 1 | submit-return",
        "?account=assessor-derbyshire&action=open-round    | 0 |",
        "?object=%25                                | 0 |",
      })
  void filters_keep_what_they_name(String query, int count, String last) {
    List<String> told = done.told(query.contains("limit") ? query : query + "&limit=500");

    assertThat(told).hasSize(count);
    if (count > 0) {
      assertThat(told.get(count - 1)).contains(" " + last + " ");
    }
  }

  @Test
  void a_period_has_both_its_days() {
    String before = LocalDate.parse(done.today()).minusDays(1).toString();
    List<String> late =
        List.of(
            "assessor-derbyshire submit-return " + FIREARMS + "/submissions r2",
            TOKEN_ENDS,
            "administrator disable-account accounts/board r2");

    assertThat(done.told("?limit=500&from=" + done.today())).isEqualTo(late);
    assertThat(done.told("?limit=500&from=" + done.today() + "&to=" + done.today()))
        .isEqualTo(late);
    assertThat(done.told("?limit=500&to=" + before)).hasSize(3).doesNotContainAnyElementsOf(late);
    assertThat(done.told("?from=2199-01-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?actor=board                   | Did you mean `action`?",
        "?action=store-retrun           | Did you mean `store-return`?",
        "?account=programm-team         | Did you mean `programme-team`?",
        "?from=2026-02-30               | which is no date",
        "?from=2026-03-02&to=2026-03-01 | ends on 2026-03-01, before it begins",
        "?sort=at                       | There is no order `at`",
        "?limit=0                       | from 1 to 500",
        "?cursor=x                      | start again",
      })
  void a_question_that_is_none_says_what_one_is(String query, String detail) {
    HttpResponse<byte[]> answer = done.get(query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains(detail);
  }

  @Test
  void nobody_writes_it_over_http() {
    for (String method : Set.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<byte[]> answer =
          done.service.send(
              done.service
                  .as(AUDITOR, LOG)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "to-write-the-log")
                  .method(
                      method,
                      method.equals("DELETE")
                          ? java.net.http.HttpRequest.BodyPublishers.noBody()
                          : java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
    }
  }
}
