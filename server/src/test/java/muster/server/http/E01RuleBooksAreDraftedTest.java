package muster.server.http;

import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muster.engine.RuleFile;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E01 A policy lead uploads drafts of rule books, as changes or as a packed folder")
class E01RuleBooksAreDraftedTest {
  private static final String BOOKS = "api/v1/rule-books";
  private static final String LEAD = "policy-lead";

  @TempDir static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<byte[]> get(String path) {
    return service.send(service.as(LEAD, path));
  }

  private static HttpResponse<byte[]> post(String body) {
    return service.send(service.post(LEAD, BOOKS, body));
  }

  private static HttpResponse<byte[]> zip(String query, byte[] archive) {
    return service.send(
        service
            .as(LEAD, BOOKS + query)
            .header("Content-Type", "application/zip")
            .header("Idempotency-Key", "zip-" + System.nanoTime())
            .POST(BodyPublishers.ofByteArray(archive)));
  }

  /** What is packed, by path; a list because archives may have a path twice. */
  @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
  private record Packed(String path, byte[] content) {
    static Packed of(String path, String text) {
      return new Packed(path, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] pack(List<Packed> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Packed entry : entries) {
        out.putNextEntry(new ZipEntry(entry.path()));
        out.write(entry.content());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(List<RuleFile> files) {
    List<Packed> all = new ArrayList<>();
    files.forEach(file -> all.add(Packed.of(file.path(), file.text())));
    all.add(Packed.of("README.md", "no part of it"));
    all.add(Packed.of("templates/rule.drl", "no part of it"));
    return pack(all);
  }

  @Test
  void the_shipped_rules_are_the_first_publication() {
    JsonNode list = json(get(BOOKS));

    assertThat(list.path("serves").path("publication").asInt()).isEqualTo(1);
    assertThat(list.path("serves").path("kind").asText()).isEqualTo("first");
    assertThat(list.path("serves").path("ruleBook").asText()).isEqualTo(EditedBook.shippedHash());
    JsonNode current = json(get(BOOKS + "/current"));
    assertThat(current.path("serves").asBoolean()).isTrue();
    assertThat(current.path("ruleBook").asText()).isEqualTo(EditedBook.shippedHash());
  }

  @Test
  void a_draft_of_changes_is_the_rule_book_that_serves_with_those_changes() {
    HttpResponse<byte[]> made = post(EditedBook.body("Wider high band"));

    assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
    JsonNode draft = json(made);
    assertThat(header(made, "Location"))
        .isEqualTo("/" + "api/v1/rule-books/" + draft.path("draft"));
    assertThat(draft.path("author").asText()).isEqualTo(LEAD);
    assertThat(draft.path("state").asText()).isEqualTo("uploaded");
    assertThat(draft.path("ruleBook").asText()).isEqualTo(EditedBook.hash());

    String at = header(made, "Location").substring(1);
    JsonNode book = json(get(at));
    assertThat(book.path("title").asText()).isEqualTo("Wider high band");
    assertThat(book.path("serves").asBoolean()).isFalse();
    assertThat(book.path("history").path(0).path("what").asText()).isEqualTo("uploaded");
    assertThat(book.path("history").path(0).path("by").asText()).isEqualTo(LEAD);

    HttpResponse<byte[]> file = get(at + "/files/" + EditedBook.TABLE);
    assertThat(text(file)).isEqualTo(EditedBook.changed().get(EditedBook.TABLE));
    assertThat(header(file, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(json(get(at + "/files")).path("files")).hasSameSizeAs(ShippedRules.files());
    HttpResponse<byte[]> misspelt = get(at + "/files/tables/band.csv");
    assertThat(misspelt.statusCode()).isEqualTo(404);
    assertThat(text(misspelt)).contains("Did you mean `tables/bands.csv`?");
  }

  @Test
  void a_packed_folder_gives_the_same_rule_book_as_its_changes() {
    HttpResponse<byte[]> made = zip("?title=Packed", packed(EditedBook.files()));

    assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
    assertThat(json(made).path("ruleBook").asText()).isEqualTo(EditedBook.hash());
    assertThat(json(made).path("title").asText()).isEqualTo("Packed");
  }

  @Test
  void a_draft_may_change_another_draft_and_take_files_away() {
    long first = json(post(EditedBook.body("First"))).path("draft").asLong();
    Map<String, String> gone = new HashMap<>();
    gone.put("risk/improvement.drl", null);

    HttpResponse<byte[]> made =
        post(EditedBook.body("Second", gone).replaceFirst("\\{", "{\"based_on\": " + first + ","));

    assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
    String at = header(made, "Location").substring(1);
    assertThat(json(get(at + "/files")).path("files").toString())
        .contains(EditedBook.TABLE)
        .doesNotContain("risk/improvement.drl");
    assertThat(text(get(at + "/files/" + EditedBook.TABLE))).contains("250..1000");
  }

  @Test
  void drafts_are_listed_newest_first_page_by_page() {
    long older = json(post(EditedBook.body("Older"))).path("draft").asLong();
    long newer = json(post(EditedBook.body("Newer"))).path("draft").asLong();

    HttpResponse<byte[]> page = get(BOOKS + "?limit=1");
    assertThat(json(page).path("drafts").findValuesAsText("draft"))
        .containsExactly(String.valueOf(newer));
    assertThat(json(page).path("total").asInt()).isGreaterThanOrEqualTo(2);
    String next = header(page, "Link").replaceFirst("</(.*)>; rel=\"next\"", "$1");
    assertThat(json(get(next)).path("drafts").findValuesAsText("draft"))
        .containsExactly(String.valueOf(older));
  }

  static Stream<List<Packed>> hostileArchives() {
    String text = EditedBook.text(EditedBook.RULE);
    return Stream.of(
        List.of(Packed.of("../risk/band.drl", text)),
        List.of(Packed.of("risk/../../band.drl", text)),
        List.of(Packed.of("/etc/band.drl", text)),
        List.of(Packed.of("risk\\band.drl", text)),
        List.of(Packed.of("C:/band.drl", text)),
        List.of(Packed.of("risk/band.drl", text), Packed.of("risk/BAND.drl", text)),
        List.of(Packed.of("risk/" + "a".repeat(300) + ".drl", text)),
        List.of(Packed.of("risk/b\u202Eand.drl", text)),
        List.of(new Packed("risk/band.drl", new byte[] {(byte) 0xC3, (byte) 0x28})),
        List.of(new Packed("risk/band.drl", new byte[2 * 1024 * 1024])),
        List.of(new Packed("other/bomb.bin", new byte[40 * 1024 * 1024])),
        List.of(Packed.of("README.md", "nothing but this")),
        Stream.iterate(0, i -> i + 1)
            .limit(5_001)
            .map(i -> Packed.of("risk/" + i + ".drl", ""))
            .toList(),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("hostileArchives")
  void an_archive_that_is_no_rule_book_is_refused_and_nothing_is_stored(List<Packed> entries) {
    int before = json(get(BOOKS)).path("total").asInt();

    HttpResponse<byte[]> answer = zip("?title=Hostile", pack(entries));

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(answer).path("errors")).isNotEmpty();
    assertThat(json(get(BOOKS)).path("total").asInt()).isEqualTo(before);
  }

  @Test
  void what_is_no_archive_or_a_broken_one_is_refused() {
    byte[] whole = packed(EditedBook.files());
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

    assertThat(zip("?title=No", "{}".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
    assertThat(zip("?title=Half", half).statusCode()).isEqualTo(422);
    assertThat(zip("", whole).statusCode()).isEqualTo(400);
    assertThat(zip("?title=" + "x".repeat(201), whole).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\": \"x\", \"files\": {}}",
        "{\"title\": \"\", \"files\": {\"risk/band.drl\": \"x\"}}",
        "{\"title\": \"x\", \"files\": {\"../band.drl\": \"x\"}}",
        "{\"title\": \"x\", \"files\": {\"risk/band.sh\": \"x\"}}",
        "{\"title\": \"x\", \"files\": {\"templates/band.drl\": \"x\"}}",
        "{\"title\": \"x\", \"files\": {\"risk/bend.drl\": null}}",
        "{\"title\": \"x\", \"files\": {\"risk/band.drl\": 5}}",
        "{\"title\": \"x\", \"fils\": {\"risk/band.drl\": \"x\"}}"
      })
  void changes_that_are_none_are_refused_with_what_is_wrong(String body) {
    HttpResponse<byte[]> answer = post(body);

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
    assertThat(json(answer).path("errors")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "999", "currant", "a", "00ff"})
  void there_is_no_other_rule_book(String id) {
    assertThat(get(BOOKS + "/" + id).statusCode()).isEqualTo(404);
    assertThat(get(BOOKS + "/" + id + "/check").statusCode()).isEqualTo(404);
    assertThat(get(BOOKS + "/" + id + "/diff").statusCode()).isEqualTo(404);
  }
}
