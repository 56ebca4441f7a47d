package muster.data.store;

import static muster.data.store.OpenedRound.ANN;
import static muster.data.store.OpenedRound.CHIEF;
import static muster.data.store.OpenedRound.MODERATOR;
import static muster.data.store.OpenedRound.TEAM;
import static muster.data.store.OpenedRound.UNCHECKED;
import static muster.data.store.OpenedRound.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import muster.data.store.SecondScore.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What became of rounds, files and returns is in the log, and no change goes unnoticed")
class A17TheLogVouchesForTheWorkflowTest {
  private static final ReturnKey KEY = new ReturnKey("spring", "northshire", "kidnap");

  @TempDir static Path shared;
  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void takeAReturnThroughAllOfIt() {
    try (Store store = Store.open(shared.resolve("given.db"), new MovingClock(OpenedRound.OPENS))) {
      OpenedRound.in(store, "spring");
      stored(store.files().put("spring", OpenedRound.shared("eastshire", "8"), 0, TEAM, UNCHECKED));
      stored(store.returns().put(OpenedRound.draft(KEY, 0, "12"), ANN, UNCHECKED));
      stored(store.returns().advance(KEY, 1, State.SUBMITTED, ANN, ""));
      SecondScore score = OpenedRound.score("southshire", Verdict.ADJUSTED, "Two more in May.");
      stored(store.moderations().add(KEY, 1, score, MODERATOR));
      stored(store.returns().advance(KEY, 1, State.SIGNED_OFF, CHIEF, "They left out June."));
      stored(store.rounds().lock("spring", TEAM));
    }
  }

  @BeforeEach
  void copyIt() throws IOException {
    file = folder.resolve("a.db");
    Files.copy(shared.resolve("given.db"), file);
  }

  @Test
  void each_change_is_an_entry_with_who_and_which_version() {
    String key = "rounds/spring/returns/northshire/kidnap";
    try (Store store = Store.open(file)) {
      assertThat(store.audit().list(0, 100))
          .extracting(
              AuditEntry::account, AuditEntry::action, AuditEntry::object, AuditEntry::version)
          .containsExactly(
              tuple("tess", "open-round", "rounds/spring", ""),
              tuple("tess", "store-file", "rounds/spring/files/shared_specialists.csv", "r1"),
              tuple("ann", "store-return", key, "r1"),
              tuple("ann", "submit-return", key + "/submissions", "r1"),
              tuple("sam", "score-return", key + "/moderations", "r1"),
              tuple("sam", "moderate-return", key + "/moderations", "r1"),
              tuple("olive", "sign-off-return", key + "/sign-offs", "r1"),
              tuple("tess", "lock-round", "rounds/spring/locks", ""));
      assertThat(store.audit().list(0, 100))
          .allMatch(entry -> entry.contentHash().matches("[0-9a-f]{64}"));
      assertThat(store.audit().verify().problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rounds/spring | UPDATE round_opening SET closes = '2010-06-30T00:00:00.000Z'",
        "rounds/spring | UPDATE forces SET population = '5' WHERE force = 'eastshire'",
        "rounds/spring | UPDATE round SET marking = 'OFFICIAL'",
        "rounds/spring/files/shared_specialists.csv | UPDATE shared_specialists SET people = '9'",
        "rounds/spring/files/shared_specialists.csv | DELETE FROM shared_specialists",
        "rounds/spring/files/shared_specialists.csv | UPDATE region_revision SET \"by\" = 'x'",
        "kidnap/submissions | UPDATE return_event SET account = 'x' WHERE state = 'submitted'",
        "kidnap/moderations | UPDATE return_event SET account = 'x' WHERE state = 'moderated'",
        "kidnap/sign-offs | UPDATE return_event SET reason = 'x' WHERE state = 'signed-off'",
        "kidnap/sign-offs | DELETE FROM return_event WHERE state = 'signed-off'",
        "kidnap/moderations | UPDATE moderation SET moderator = 'x'",
        "kidnap/moderations | UPDATE moderation SET moderator_force = 'x'",
        "kidnap/moderations | UPDATE moderation SET at = '2010-06-30T00:00:00.000Z'",
        "kidnap/moderations | UPDATE moderation SET score = '{}'",
        "kidnap/moderations | UPDATE moderation SET own_risk = NULL",
        "kidnap/moderations | UPDATE moderation SET second_risk = '61'",
        "kidnap/moderations | UPDATE moderation SET own_band = 'low'",
        "kidnap/moderations | UPDATE moderation SET second_band = 'low'",
        "kidnap/moderations | UPDATE moderation SET outcome = 'upheld'",
        "kidnap/moderations | UPDATE moderation SET reason = 'x'",
        "kidnap/moderations | DELETE FROM moderation",
        "rounds/spring/locks | UPDATE round_lock SET \"by\" = 'x'",
        "rounds/spring/locks | DELETE FROM round_lock",
      })
  void what_was_changed_or_taken_out_is_noticed_by_its_name(String object, String change) {
    Tampering.with(file, change);

    assertThat(problems()).hasSize(1).allMatch(line -> line.contains(object + "`"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO region_revision (round, file, revision, at, \"by\")"
            + " VALUES ('spring', 'events.csv', 1, '2010-06-30T00:00:00.000Z', 'x')",
        "INSERT INTO round (round, as_at) VALUES ('winter', '2010-12-01')",
        "DELETE FROM audit_entry WHERE action = 'lock-round'"
      })
  void what_has_no_entry_is_noticed(String change) {
    Tampering.with(file, change);

    assertThat(problems()).hasSize(1).allMatch(line -> line.endsWith("it has no entry."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "round_opening",
        "round_lock",
        "region_revision",
        "return_event",
        "moderation",
        "shared_specialists"
      })
  void the_tables_refuse_to_change_or_lose_any_of_it(String table) {
    assertThatThrownBy(() -> Tampering.honestly(file, "DELETE FROM " + table))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("are never deleted");
    String column =
        Tampering.strings(file, "SELECT name FROM pragma_table_info('" + table + "')").get(0);
    assertThatThrownBy(
            () -> Tampering.honestly(file, "UPDATE " + table + " SET " + column + " = 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("are never changed");
  }

  @Test
  void nothing_more_passes_for_older_than_the_workflow() {
    assertThatThrownBy(
            () -> Tampering.honestly(file, "INSERT INTO older_than_workflow VALUES ('spring')"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("the workflow has begun");
  }

  private List<String> problems() {
    try (Store store = Store.open(file)) {
      return store.audit().verify().problems();
    }
  }
}
