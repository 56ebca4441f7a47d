package muster.server.http;

import static muster.server.http.AuditedRound.AUDITOR;
import static muster.server.http.AuditedRound.FIREARMS;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("G03 The log grows at its end, and whatever else changes in it is told")
class G03TheLogIsHeldTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @TempDir Path folder;
  private AuditedRound done;

  @BeforeEach
  void someThingsAreDone() {
    done = new AuditedRound(folder);
  }

  @AfterEach
  void stop() {
    done.close();
  }

  @Test
  void each_entry_names_the_request_that_its_answer_named() {
    HttpResponse<byte[]> answer =
        done.round.step(
            "chief-officer-lincolnshire", "derbyshire", "firearms", "sign-offs", 2, "{}");

    // A refusal is no change, so it is in the service's own log alone.
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(done.told("?account=chief-officer-lincolnshire")).isEmpty();

    HttpResponse<byte[]> made =
        done.service.send(
            done.service.post("administrator", "api/v1/accounts/auditor/tokens", "{}"));

    JsonNode last =
        AuditedRound.entries(done.read("?account=administrator&sort=-entry&limit=1")).get(0);
    assertThat(last.path("action").asText()).isEqualTo("issue-token");
    assertThat(last.path("request").asText()).isEqualTo(header(made, "Request-Id")).isNotEmpty();
  }

  /** Waits until both rounds are assessed, and nothing is entered any more by itself. */
  private void settle() throws InterruptedException {
    assertThat(done.round.get(OpenedRound.TEAM, RunningService.ROUND + "/risks").statusCode())
        .isEqualTo(200);
    done.round.get(OpenedRound.TEAM, done.round.path() + "/risks");
    int before = -1;
    int now = done.read("").path("total").asInt();
    while (now != before) {
      Thread.sleep(500);
      before = now;
      now = done.read("").path("total").asInt();
    }
  }

  @Test
  void it_says_that_it_holds_and_by_which_hash_that_is_seen_later() throws InterruptedException {
    settle();
    JsonNode answer = done.read("?sort=-entry&limit=1");

    JsonNode verified = answer.path("verified");
    assertThat(verified.path("holds").asBoolean()).isTrue();
    assertThat(verified.path("problems")).isEmpty();
    assertThat(verified.path("entries").asLong())
        .isEqualTo(answer.path("total").asLong())
        .isEqualTo(answer.path("entries").path(0).path("entry").asLong());
    assertThat(verified.path("head").asText())
        .isEqualTo(answer.path("entries").path(0).path("hash").asText());
  }

  @Test
  void what_somebody_changed_in_the_file_is_told() {
    Tables.change(
        folder.resolve("muster.db"),
        "UPDATE audit_entry SET account = 'nobody' WHERE account = 'administrator'",
        "DELETE FROM return_event WHERE id = (SELECT max(id) FROM return_event)");

    JsonNode verified = done.read("").path("verified");

    assertThat(verified.path("holds").asBoolean()).isFalse();
    assertThat(verified.path("problemCount").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(verified.path("problems"))
        .extracting(JsonNode::asText)
        .anyMatch(p -> p.contains("was changed after it was made"))
        .anyMatch(p -> p.contains(FIREARMS + "/submissions") && p.contains("not among"));
  }

  @Test
  void its_pages_together_are_the_log_also_while_it_grows() {
    List<JsonNode> whole = AuditedRound.entries(done.read("?limit=500"));
    List<JsonNode> backwards = new ArrayList<>(whole);
    Collections.reverse(backwards);

    assertThat(paged("?limit=7&sort=-entry").stream().filter(e -> isAmong(e, whole)))
        .containsExactlyElementsOf(backwards);
    List<JsonNode> grown = paged("?limit=7");
    assertThat(grown.subList(0, whole.size())).isEqualTo(whole);
    assertThat(grown)
        .as("what was done meanwhile comes at the end")
        .hasSizeGreaterThan(whole.size());
  }

  private static boolean isAmong(JsonNode entry, List<JsonNode> first) {
    return entry.path("entry").asInt() <= first.size();
  }

  /** Something is done behind every page. */
  private List<JsonNode> paged(String query) {
    List<JsonNode> rows = new ArrayList<>();
    HttpResponse<byte[]> page = done.get(query);
    while (true) {
      JsonNode answer = json(page);
      assertThat(answer.has("verified")).as("the first page alone").isEqualTo(rows.isEmpty());
      rows.addAll(AuditedRound.entries(answer));
      Matcher next = NEXT.matcher(header(page, "Link"));
      if (!next.matches()) {
        return rows;
      }
      assertThat(answer.path("entries")).hasSize(7);
      if (rows.size() == 7) {
        OpenedRound.expect(
            201,
            done.service.send(
                done.service.post("administrator", "api/v1/accounts/auditor/tokens", "{}")));
      }
      page = done.service.send(done.service.as(AUDITOR, next.group(1)));
    }
  }
}
