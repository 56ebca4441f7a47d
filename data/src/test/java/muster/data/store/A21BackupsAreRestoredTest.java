package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "A backup takes a database's place if it is sound and its log holds, else nothing does")
class A21BackupsAreRestoredTest {

  @TempDir static Path shared;
  @TempDir Path folder;
  private Path backup;
  private Path database;

  @BeforeAll
  static void takeABackup() {
    try (Store store = Store.open(shared.resolve("a.db"))) {
      store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
      store.backup(shared.resolve("b.db"));
    }
  }

  @BeforeEach
  void copyItBesideAnOtherDatabase() throws IOException {
    backup = folder.resolve("b.db");
    Files.copy(shared.resolve("b.db"), backup);
    database = Files.createDirectory(folder.resolve("service")).resolve("muster.db");
    try (Store store = Store.open(database)) {
      store.posts();
    }
  }

  @Test
  void it_takes_the_place_of_what_was_there() {
    Backup.restore(backup, database);

    try (Store store = Store.open(database)) {
      assertThat(StoredRound.content(store.sheets(StoredRound.EAST_MIDLANDS)))
          .isEqualTo(StoredRound.content(StoredRound.eastMidlands()));
      assertThat(store.audit().verify().problems()).isEmpty();
    }
  }

  @Test
  void it_can_take_a_place_where_nothing_was() {
    Path fresh = database.resolveSibling("fresh.db");

    Backup.restore(backup, fresh);

    try (Store store = Store.open(fresh)) {
      assertThat(store.listRounds()).containsExactly(StoredRound.EAST_MIDLANDS);
    }
  }

  @Test
  void the_log_goes_on_from_where_the_backup_was_and_tells_of_it() {
    Verification before = verification(backup);

    Backup.restore(backup, database);

    try (Store store = Store.open(database)) {
      List<AuditEntry> added = store.audit().list(before.entries(), 10);
      assertThat(added).hasSize(1);
      assertThat(added.get(0).account()).isEqualTo("restore");
      assertThat(added.get(0).action()).isEqualTo("restore-backup");
      assertThat(added.get(0).previousHash()).isEqualTo(before.head());
    }
  }

  @Test
  void nobody_gets_in_by_it_who_was_shut_out_since() {
    Actor root = new Actor("root", "administrator", "");
    Instant later = Instant.now().plus(Duration.ofDays(1));
    Path old = folder.resolve("old.db");
    try (Store store = Store.open(database)) {
      for (String id : List.of("ann", "jo")) {
        store.accounts().create(id, id, "board", Optional.empty(), root);
      }
      store.accounts().addCredential("ann", Credential.Kind.TOKEN, "", hash('a'), later, root);
      store.accounts().addCredential("jo", Credential.Kind.SESSION, "", hash('b'), later, root);
      store.backup(old);
      store.accounts().revoke("ann", 1, root);
      store.accounts().disable("jo", 1, root);
    }

    Backup.restore(old, database);

    try (Store store = Store.open(database)) {
      assertThat(store.accounts().findBySecretHash(hash('a'), Instant.now())).isEmpty();
      assertThat(store.accounts().findBySecretHash(hash('b'), Instant.now())).isEmpty();
      assertThat(store.accounts().find("ann").orElseThrow().isEnabled()).isTrue();
      assertThat(store.accounts().find("jo").orElseThrow().isEnabled()).isFalse();
      assertThat(store.audit().list(4, 10))
          .extracting(entry -> entry.account() + " " + entry.action() + " " + entry.object())
          .containsExactly(
              "restore restore-backup database",
              "restore revoke-token accounts/ann/tokens/1",
              "restore sign-out accounts/jo/sessions/2",
              "restore disable-account accounts/jo");
      assertThat(store.audit().verify().problems()).isEmpty();
    }
    try (Store kept = Store.open(old)) {
      assertThat(kept.accounts().findBySecretHash(hash('a'), Instant.now())).isPresent();
    }
  }

  private static String hash(char digit) {
    return String.valueOf(digit).repeat(64);
  }

  @Test
  void the_backup_stays_as_it_is_and_nothing_is_left_beside_the_database() throws IOException {
    byte[] bytes = Files.readAllBytes(backup);

    Backup.restore(backup, database);

    assertThat(Files.readAllBytes(backup)).isEqualTo(bytes);
    assertThat(contents(database).keySet()).containsExactly("muster.db");
    assertThat(contents(backup).keySet()).containsExactly("b.db");
  }

  @Test
  void a_backup_of_an_earlier_version_is_brought_up_to_date() throws SQLException {
    Path old = FirstVersion.in(folder);

    Backup.restore(old, database);

    try (Store store = Store.open(database)) {
      assertThat(store.listRevisions(FirstVersion.KEY)).hasSize(2);
      assertThat(store.audit().verify().problems()).isEmpty();
    }
    assertThat(Tampering.strings(old, "SELECT name FROM sqlite_schema WHERE name = 'audit_entry'"))
        .isEmpty();
  }

  @Test
  void what_a_killed_program_left_beside_the_old_database_does_not_get_into_the_new_one()
      throws Exception {
    try (OtherProgram killed = OtherProgram.start(database)) {
      Tampering.honestly(database, "CREATE TABLE intruder (id INTEGER)");
      killed.kill();
    }
    assertThat(contents(database).keySet()).contains("muster.db-wal");

    Backup.restore(backup, database);

    assertThat(
            Tampering.strings(database, "SELECT name FROM sqlite_schema WHERE name = 'intruder'"))
        .isEmpty();
    assertThat(verification(database).problems()).isEmpty();
  }

  @Test
  void it_takes_the_place_of_a_database_that_is_damaged() throws IOException {
    Files.writeString(database, "no database any more");
    Files.writeString(database.resolveSibling("muster.db-wal"), "nor this");

    Backup.restore(backup, database);

    assertThat(verification(database).problems()).isEmpty();
    assertThat(contents(database).keySet()).containsExactly("muster.db");
  }

  @Test
  void what_a_backup_has_in_its_own_write_ahead_log_is_restored_too() throws Exception {
    Path source = folder.resolve("killed.db");
    try (OtherProgram killed = OtherProgram.start(source)) {
      Tampering.honestly(
          source,
          "INSERT INTO post (account, key, digest, status, body, at)"
              + " VALUES ('ann', 'late', 'd', 201, x'', '2099-01-01T00:00:00.000Z')");
      killed.kill();
    }
    assertThat(source.resolveSibling("killed.db-wal")).isNotEmptyFile();

    Backup.restore(source, database);

    assertThat(Tampering.strings(database, "SELECT key FROM post")).containsExactly("late");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8, 13, 21, 34})
  void a_damaged_page_is_noticed(int page) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
      file.seek((page - 1) * 4096L);
      file.write(new byte[4096]);
    }

    refused("damaged");
  }

  @Test
  void a_file_that_lost_its_end_is_noticed() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }

    refused("damaged");
  }

  @Test
  void a_file_that_is_no_database_is_named() throws IOException {
    Files.writeString(backup, "Dear all, ".repeat(200));

    refused("`" + backup + "` is not an SQLite database.");
  }

  @Test
  void an_empty_file_is_none_of_ours() throws IOException {
    Files.write(backup, new byte[0]);

    refused("`" + backup + "` is not a database of Muster's.");
  }

  @Test
  void nor_is_a_database_of_another_program() throws Exception {
    Files.delete(backup);
    Tampering.honestly(backup, "CREATE TABLE invoice (id INTEGER PRIMARY KEY)");

    refused("`" + backup + "` is not a database of Muster's.");
  }

  @Test
  void one_of_a_newer_version_is_left_to_that_version() {
    Tampering.with(
        backup,
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', 1, 1)");

    refused("`" + backup + "` was written by a newer version of Muster; use that version.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET account = 'mallory' WHERE seq = 5",
        "DELETE FROM audit_entry WHERE seq = 5",
        "DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)",
        "DELETE FROM audit_entry",
        "UPDATE threats SET demand = '21'"
      })
  void one_whose_log_was_tampered_with_is_refused(String change) {
    Tampering.with(backup, change);

    refused("The log of `" + backup + "` does not hold: ");
  }

  @Test
  void a_table_whose_rows_refer_to_nothing_is_noticed() {
    Tampering.with(backup, "DELETE FROM round");

    refused("damaged: a row of ");
  }

  @Test
  void a_database_in_use_is_not_replaced() throws IOException {
    try (Store store = Store.open(database)) {
      assertThatThrownBy(() -> Backup.restore(backup, database))
          .isInstanceOf(StoreProblem.class)
          .hasMessage("`" + database + "` is in use: stop the service first, then restore.");
      assertThat(store.listRounds()).isEmpty();
      assertThat(store.isWritable()).isTrue();
    }
  }

  @Test
  void nor_is_one_that_another_program_uses_until_that_program_ends() throws Exception {
    try (OtherProgram other = OtherProgram.start(database)) {
      assertThatThrownBy(() -> Backup.restore(backup, database))
          .isInstanceOf(StoreProblem.class)
          .hasMessage("`" + database + "` is in use: stop the service first, then restore.");
      other.kill();
    }

    Backup.restore(backup, database);
    assertThat(verification(database).problems()).isEmpty();
  }

  @Test
  void a_database_that_is_being_replaced_cannot_be_opened() {
    try (FileInUse restoring = FileInUse.alone(database, database).orElseThrow()) {
      assertThat(restoring).isNotNull();
      assertThatThrownBy(() -> Store.open(database))
          .isInstanceOf(StoreProblem.class)
          .hasMessage("`" + database + "` is being restored; try again.");
    }
    assertThat(verification(database).problems()).isEmpty();
  }

  @Test
  void a_database_in_use_is_no_backup() {
    try (Store store = Store.open(backup)) {
      assertThat(store.isAvailable()).isTrue();
      refused("`" + backup + "` is in use: make a backup of it, then restore that.");
    }
  }

  @Test
  void a_database_of_another_program_is_not_replaced() throws Exception {
    Path other = folder.resolve("other.db");
    Tampering.honestly(other, "CREATE TABLE invoice (id INTEGER PRIMARY KEY)");

    assertThatThrownBy(() -> Backup.restore(backup, other))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("`" + other + "` is a database of another program.");
    assertThat(Tampering.strings(other, "SELECT name FROM sqlite_schema"))
        .containsExactly("invoice");
  }

  @Test
  void a_database_is_not_restored_over_itself() {
    assertThatThrownBy(() -> Backup.restore(backup, backup))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("`" + backup + "` cannot be restored over itself.");
  }

  @Test
  void a_backup_or_folder_that_is_not_there_is_named() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> Backup.restore(missing, database))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("There is no database `" + missing + "`.");
    assertThatThrownBy(() -> Backup.restore(backup, missing.resolve("a.db")))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("The folder `" + missing + "` does not exist.");
  }

  /** Refused, and everything in the database's folder is byte for byte as before. */
  private void refused(String sentence) {
    Map<String, String> before = contents(database);

    assertThatThrownBy(() -> Backup.restore(backup, database))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("`" + backup + "`");
    assertThat(contents(database)).isEqualTo(before);
  }

  /** Names and bytes of what lies beside a file and with it, but for what is locked. */
  private static Map<String, String> contents(Path file) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        if (!one.toString().endsWith(".lock")) {
          contents.put(
              one.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(one)));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return contents;
  }

  private static Verification verification(Path file) {
    try (Store store = Store.open(file)) {
      return store.audit().verify();
    }
  }
}
