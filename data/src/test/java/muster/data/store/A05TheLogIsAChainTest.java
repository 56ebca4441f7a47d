package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who did what is kept in a log in which no change goes unnoticed")
class A05TheLogIsAChainTest {
  private static final Instant NOW = Instant.parse("2010-03-01T09:30:00.123456Z");
  private static final Actor ASSESSOR = new Actor("jo", "assessor", "request-0001");
  private static final ReturnKey KEY =
      new ReturnKey(StoredRound.EAST_MIDLANDS, "derbyshire", "major-crime");
  private static final String OBJECT = "rounds/east-midlands-2010/returns/derbyshire/major-crime";

  @TempDir static Path shared;
  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void storeTheEastMidlandsAndOneMoreRevision() {
    try (Store store = open(shared.resolve("given.db"))) {
      store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
      store.putReturn(KEY, StoredRound.rows("20", "60"), 1, ASSESSOR, round -> {});
    }
  }

  @BeforeEach
  void copyIt() throws IOException {
    file = folder.resolve("a.db");
    Files.copy(shared.resolve("given.db"), file);
  }

  private static Store open(Path file) {
    return Store.open(file, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void a_return_is_entered_with_who_when_and_which_version() {
    try (Store store = open(file)) {
      List<AuditEntry> all = store.audit().list(0, 10_000);
      AuditEntry last = all.get(all.size() - 1);

      assertThat(last.at()).isEqualTo(Instant.parse("2010-03-01T09:30:00.123Z"));
      assertThat(last.account()).isEqualTo("jo");
      assertThat(last.role()).isEqualTo("assessor");
      assertThat(last.request()).isEqualTo("request-0001");
      assertThat(last.action()).isEqualTo("store-return");
      assertThat(last.object()).isEqualTo(OBJECT);
      assertThat(last.version()).isEqualTo("r2");
    }
  }

  @Test
  void an_import_is_one_entry_for_the_round_and_for_each_file_return_and_sign_off() {
    try (Store store = open(file)) {
      List<AuditEntry> all = store.audit().list(0, 10_000);
      List<String> returns =
          Tampering.strings(file, "SELECT count(*) FROM return_revision WHERE revision = 1");

      assertThat(all.get(0).object()).isEqualTo("rounds/east-midlands-2010");
      assertThat(all.get(0).account()).isEqualTo("import");
      assertThat(all.get(0).role()).isEqualTo("system");
      int files = (int) all.stream().filter(one -> one.action().equals("store-file")).count();
      assertThat(files).isEqualTo(10);
      assertThat(all).hasSize(1 + files + 2 * Integer.parseInt(returns.get(0)) + 1);
      assertThat(all)
          .extracting(AuditEntry::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
    }
  }

  @Test
  void no_cell_of_a_return_is_in_the_log() {
    assertThat(
            Tampering.strings(
                file,
                "SELECT seq FROM audit_entry JOIN threats"
                    + " ON instr(object || version || action || request, threats.source)"))
        .isEmpty();
  }

  @Test
  void the_log_is_read_in_parts() {
    try (Store store = open(file)) {
      assertThat(store.audit().list(3, 2)).extracting(AuditEntry::seq).containsExactly(4L, 5L);
      assertThat(store.audit().list(1_000_000, 2)).isEmpty();
    }
  }

  @Test
  void each_hash_is_over_the_one_before_and_every_field_with_its_length() throws Exception {
    try (Store store = open(file)) {
      String previous = "0".repeat(64);
      for (AuditEntry entry : store.audit().list(0, 10_000)) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String field :
            List.of(
                previous,
                Long.toString(entry.seq()),
                "2010-03-01T09:30:00.123Z",
                entry.account(),
                entry.role(),
                entry.request(),
                entry.action(),
                entry.object(),
                entry.version(),
                entry.contentHash())) {
          digest.update((field.length() + ":" + field).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(entry.hash()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        assertThat(entry.previousHash()).isEqualTo(previous);
        previous = entry.hash();
      }
      assertThat(store.audit().verify().head()).isEqualTo(previous);
    }
  }

  @Test
  void what_was_only_stored_holds() {
    try (Store store = open(file)) {
      Verification verified = store.audit().verify();

      assertThat(verified.problems()).isEmpty();
      assertThat(verified.holds()).isTrue();
      assertThat(verified.entries()).isEqualTo(store.audit().list(0, 10_000).size());
    }
  }

  @Test
  void a_database_without_an_entry_holds() {
    try (Store store = open(folder.resolve("empty.db"))) {
      assertThat(store.audit().verify()).isEqualTo(new Verification(0, "0".repeat(64), List.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET account = 'x'",
        "DELETE FROM audit_entry",
        "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE seq = 5",
        "INSERT INTO audit_entry SELECT seq + 1000, at, account, role, request, action, object,"
            + " version, content_hash, previous_hash, upper(hash) FROM audit_entry WHERE seq = 5",
        "INSERT INTO older_than_log VALUES (1)"
      })
  void the_tables_refuse_what_does_not_continue_the_log(String command) {
    assertThatThrownBy(() -> Tampering.honestly(file, command))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("log");
  }

  @ParameterizedTest
  @CsvSource({
    "seq, 5000",
    "at, 2001-01-01T00:00:00.000Z",
    "account, mallory",
    "role, board",
    "request, another",
    "action, sign-in",
    "object, rounds/1066",
    "version, r9",
    "content_hash, 00000000000000000000000000000000000000000000000000000000000000aa",
    "previous_hash, 00000000000000000000000000000000000000000000000000000000000000aa",
    "hash, 00000000000000000000000000000000000000000000000000000000000000aa"
  })
  void an_entry_that_was_changed_is_noticed(String column, String value) {
    Tampering.with(file, "UPDATE audit_entry SET " + column + " = '" + value + "' WHERE seq = 5");

    assertThat(problems()).anyMatch(line -> line.matches("Entry (5|6|5000) of the log .*"));
  }

  @Test
  void the_columns_tried_are_all_there_are() {
    assertThat(Tampering.strings(file, "SELECT name FROM pragma_table_info('audit_entry')"))
        .containsExactly(
            "seq",
            "at",
            "account",
            "role",
            "request",
            "action",
            "object",
            "version",
            "content_hash",
            "previous_hash",
            "hash");
  }

  @Test
  void two_fields_that_run_together_alike_are_told_apart() {
    Tampering.with(
        file,
        "UPDATE audit_entry SET account = account || substr(role, 1, 1), role = substr(role, 2)"
            + " WHERE seq = 5");

    assertThat(problems()).containsExactly("Entry 5 of the log was changed after it was made.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40})
  void an_entry_that_was_taken_out_is_noticed(int seq) {
    Tampering.with(file, "DELETE FROM audit_entry WHERE seq = " + seq);

    assertThat(problems())
        .contains(
            "Entry %d of the log follows entry %d: what was between is gone."
                .formatted(seq + 1, seq - 1));
  }

  @Test
  void so_is_one_whose_place_the_others_took() {
    Tampering.with(
        file,
        "DELETE FROM audit_entry WHERE seq = 5",
        "UPDATE audit_entry SET seq = seq - 1 WHERE seq > 5");

    assertThat(problems())
        .contains(
            "Entry 5 of the log does not continue the one before it: one of them was changed.");
  }

  @Test
  void a_tail_that_was_cut_off_leaves_a_return_without_its_entry() {
    Tampering.with(
        file, "DELETE FROM audit_entry WHERE action = 'store-return' AND version = 'r2'");

    assertThat(problems())
        .containsExactly(
            "`" + OBJECT + "` r2 is stored, but not as the log has it: it has no entry.");
  }

  @Test
  void a_log_that_is_gone_altogether_is_not_begun_anew() {
    Tampering.with(file, "DELETE FROM audit_entry");

    assertThat(problems()).isNotEmpty().allMatch(line -> line.endsWith("it has no entry."));
  }

  @Test
  void entries_that_changed_places_are_noticed() {
    Tampering.with(
        file,
        "UPDATE audit_entry SET seq = 5000 WHERE seq = 5",
        "UPDATE audit_entry SET seq = 5 WHERE seq = 6",
        "UPDATE audit_entry SET seq = 6 WHERE seq = 5000");

    assertThat(problems())
        .anyMatch(line -> line.startsWith("Entry 5 "))
        .anyMatch(line -> line.startsWith("Entry 6 "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE threats SET demand = '21' WHERE return_revision = ID",
        "UPDATE threats SET demand = NULL WHERE return_revision = ID",
        "UPDATE threats SET demand = NULL, demand_low = demand WHERE return_revision = ID",
        "UPDATE capabilities SET specialists = '61' WHERE return_revision = ID",
        "DELETE FROM capabilities WHERE return_revision = ID",
        "UPDATE return_revision SET submitted_by = 'mallory' WHERE id = ID",
        "UPDATE return_revision SET submitted_at = '2001-01-01T00:00:00.000Z' WHERE id = ID",
        "INSERT INTO threats (return_revision, strand, trend, confidence, dated, source, basis)"
            + " VALUES (ID, 'x', 'rising', 'low', '2010-01-01', 'x', 'x')"
      })
  void a_return_that_was_changed_is_noticed(String change) {
    String id = Tampering.strings(file, "SELECT max(id) FROM return_revision").get(0);
    Tampering.with(file, change.replace("ID", id));

    assertThat(problems())
        .containsExactly(
            "`" + OBJECT + "` r2 was changed after it was stored: its hash is another.");
  }

  @Test
  void a_revision_that_was_taken_out_is_noticed() {
    Tampering.with(file, "DELETE FROM return_revision WHERE revision = 2");

    assertThat(problems())
        .containsExactly("`" + OBJECT + "` r2 is in the log, but not among what is stored.");
  }

  @Test
  void a_revision_that_was_slipped_in_is_noticed() {
    Tampering.with(
        file,
        "INSERT INTO return_revision (round, force, service, revision, submitted_at, submitted_by)"
            + " SELECT round, force, service, 3, submitted_at, submitted_by FROM return_revision"
            + " WHERE revision = 2");

    assertThat(problems())
        .containsExactly(
            "`" + OBJECT + "` r3 is stored, but not as the log has it: it has no entry.");
  }

  @Test
  void what_is_older_than_the_log_is_entered_once_when_a_database_is_brought_up_to_date()
      throws SQLException {
    Path old = FirstVersion.in(folder);
    try (Store store = open(old)) {
      assertThat(store.audit().list(0, 10))
          .extracting(AuditEntry::account, AuditEntry::object, AuditEntry::version)
          .containsExactly(
              tuple("migration", "rounds/old/returns/derbyshire/cbrn", "r1"),
              tuple("migration", "rounds/old/returns/derbyshire/cbrn", "r2"),
              tuple("migration", "rounds/old", ""),
              tuple("migration", "rounds/old/returns/derbyshire/cbrn/sign-offs", "r1"),
              tuple("migration", "rounds/old/returns/derbyshire/cbrn/submissions", "r2"));
      assertThat(store.audit().verify().problems()).isEmpty();
    }
    Tampering.with(old, "DELETE FROM audit_entry WHERE seq = 2");
    try (Store store = open(old)) {
      assertThat(store.audit().verify().problems())
          .contains(
              "`rounds/old/returns/derbyshire/cbrn` r2 is stored, but not as the log has it: it has"
                  + " no entry.");
    }
  }

  private List<String> problems() {
    try (Store store = open(file)) {
      return store.audit().verify().problems();
    }
  }
}
