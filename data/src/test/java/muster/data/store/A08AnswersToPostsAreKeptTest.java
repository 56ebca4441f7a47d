package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a POST was answered is kept for a day, under its sender's key")
class A08AnswersToPostsAreKeptTest {
  private static final byte[] BODY = "{\"a\":\"é\u0000\"}".getBytes(StandardCharsets.UTF_8);
  private static final KeptAnswer ANSWER =
      new KeptAnswer(
          "digest",
          201,
          Optional.of("/api/v1/rounds/2010"),
          Optional.of("\"r1\""),
          Optional.of("application/json"),
          ByteBuffer.wrap(BODY));

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(Instant.parse("2010-03-01T09:30:00Z"));
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_answer_reads_back_byte_for_byte() {
    store.posts().keep("jo", "key", ANSWER);

    KeptAnswer kept = store.posts().find("jo", "key").orElseThrow();
    assertThat(kept).isEqualTo(ANSWER);
    assertThat(kept.bytes()).isEqualTo(BODY);
  }

  @Test
  void so_does_one_that_made_nothing() {
    KeptAnswer bare =
        new KeptAnswer(
            "digest",
            204,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ByteBuffer.allocate(0));
    store.posts().keep("jo", "key", bare);

    assertThat(store.posts().find("jo", "key")).contains(bare);
  }

  @Test
  void a_key_is_its_senders_own() {
    store.posts().keep("jo", "key", ANSWER);

    assertThat(store.posts().find("ann", "key")).isEmpty();
    assertThat(store.posts().find("jo", "another")).isEmpty();
  }

  @Test
  void a_second_answer_under_a_key_is_refused() {
    store.posts().keep("jo", "key", ANSWER);

    assertThatThrownBy(() -> store.posts().keep("jo", "key", ANSWER))
        .isInstanceOf(StoreProblem.class);
  }

  @Test
  void the_file_is_rid_of_what_is_too_old_when_it_is_opened_and_when_somebody_says_so() {
    store.posts().keep("jo", "key", ANSWER);
    clock.move(Duration.ofHours(12));
    store.posts().keep("jo", "later", ANSWER);
    clock.move(Duration.ofHours(12));
    assertThat(kept()).containsExactly("key", "later");

    store.posts().forgetOld();
    assertThat(kept()).containsExactly("later");

    store.close();
    clock.move(Duration.ofHours(12));
    store = Store.open(folder.resolve("a.db"), clock);
    assertThat(kept()).isEmpty();
  }

  private List<String> kept() {
    return Tampering.strings(folder.resolve("a.db"), "SELECT key FROM post ORDER BY key");
  }

  @Test
  void after_a_day_it_is_neither_found_nor_in_the_file() {
    store.posts().keep("jo", "key", ANSWER);
    clock.move(Duration.ofHours(24).minusMillis(1));
    assertThat(store.posts().find("jo", "key")).isPresent();

    clock.move(Duration.ofMillis(1));
    assertThat(store.posts().find("jo", "key")).isEmpty();

    store.posts().keep("jo", "key", ANSWER);
    assertThat(store.posts().find("jo", "key")).isPresent();
    assertThat(Tampering.strings(folder.resolve("a.db"), "SELECT count(*) FROM post"))
        .containsExactly("1");
  }
}
