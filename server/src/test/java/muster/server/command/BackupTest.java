package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import muster.data.store.Actor;
import muster.data.store.Store;
import muster.data.store.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("./muster backup, restore and verify-log")
class BackupTest {
  private static final Actor ACTOR = Actor.system("import");

  @TempDir private Path folder;
  private Path database;
  private Path backup;

  @BeforeEach
  void aDatabaseWithTwoAccounts() {
    database = folder.resolve("muster.db");
    backup = folder.resolve("monday.db");
    try (Store store = Store.open(database, Clock.systemUTC())) {
      store.accounts().create("jo", "Jo", "board", Optional.empty(), ACTOR);
      store.accounts().create("kim", "Kim", "auditor", Optional.empty(), ACTOR);
    }
  }

  private static boolean has(Path database, String account) {
    try (Store store = Store.open(database, Clock.systemUTC())) {
      return store.accounts().find(account).isPresent();
    }
  }

  private static Verification log(Path database) {
    try (Store store = Store.open(database, Clock.systemUTC())) {
      return store.audit().verify();
    }
  }

  private void addAccount(String account) {
    try (Store store = Store.open(database, Clock.systemUTC())) {
      store.accounts().create(account, account, "board", Optional.empty(), ACTOR);
    }
  }

  private void takeBackup() {
    Run run = Run.of("backup", backup, "--db", database);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static void tamper(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER audit_entry_is_kept");
      statement.execute("UPDATE audit_entry SET account = 'nobody' WHERE seq = 1");
    }
  }

  private Run restore(String answer) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(answer.getBytes(UTF_8)));
    try {
      return Run.of("restore", backup, "--db", database);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void a_backup_says_that_it_is_sound_and_the_hash_to_keep() {
    Run run = Run.of("backup", backup, "--db", database);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("`" + backup + "` holds all that `" + database + "` held, and is sound.")
        .contains("Its log holds: 2 entries.", "  " + log(database).head() + "\n")
        .contains("./muster restore " + backup + " --db " + database);
    assertThat(run.err()).isEmpty();
    assertThat(has(backup, "jo")).isTrue();
  }

  @Test
  void a_backup_is_taken_while_the_database_is_in_use() {
    try (Store running = Store.open(database, Clock.systemUTC())) {
      running.accounts().create("lee", "Lee", "board", Optional.empty(), ACTOR);

      takeBackup();
    }

    assertThat(has(backup, "lee")).isTrue();
  }

  @Test
  void a_backup_replaces_nothing() throws IOException {
    Files.writeString(backup, "something else");

    Run run = Run.of("backup", backup, "--db", database);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`" + backup + "` is there already; take another name.");
    assertThat(backup).hasContent("something else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "verify-log"})
  void a_database_that_is_not_there_is_not_made(String command) {
    Path missing = folder.resolve("mustre.db");

    Run run =
        command.equals("backup")
            ? Run.of(command, backup, "--db", missing)
            : Run.of(command, "--db", missing);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no `" + missing + "`");
    assertThat(missing).doesNotExist();
    assertThat(backup).doesNotExist();
  }

  @Test
  void a_backup_goes_where_there_is_no_database_without_asking() {
    takeBackup();
    Path fresh = folder.resolve("fresh.db");

    Run run = Run.of("restore", backup, "--db", fresh);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("`" + fresh + "` holds what `" + backup + "` holds", "its log of 2 entries holds")
        .contains(
            "All tokens and sessions were ended", "./muster account token ACCOUNT --db " + fresh)
        .contains("./muster serve --db " + fresh);
    assertThat(has(fresh, "kim")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"y\n", "YES\n"})
  void a_database_is_replaced_by_whoever_says_yes(String answer) {
    takeBackup();
    addAccount("later");

    Run run = restore(answer);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("`" + database + "` is there. Replace it by `" + backup + "`");
    assertThat(has(database, "later")).isFalse();
    assertThat(has(database, "kim")).isTrue();
    assertThat(log(database).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n\n", "\n", "yesterday\n"})
  void it_stays_for_any_other_answer(String answer) {
    takeBackup();
    addAccount("later");

    Run run = restore(answer);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Nothing was changed.");
    assertThat(has(database, "later")).isTrue();
  }

  @Test
  void it_stays_where_nobody_answers_and_that_is_no_success() {
    takeBackup();
    addAccount("later");

    Run run = restore("");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nothing was changed", "help: --yes replaces it");
    assertThat(has(database, "later")).isTrue();
    assertThat(Run.of("restore", backup, "--db", database, "--yes").code()).isZero();
    assertThat(has(database, "later")).isFalse();
  }

  @Test
  void a_database_that_is_in_use_is_not_replaced() {
    takeBackup();
    try (Store running = Store.open(database, Clock.systemUTC())) {
      Run run = Run.of("restore", backup, "--db", database, "--yes");

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("`" + database + "` is in use: stop the service first");
      assertThat(running.audit().verify().holds()).isTrue();
    }
    assertThat(has(database, "jo")).isTrue();
  }

  @Test
  @Timeout(60)
  void a_second_service_is_refused_while_other_commands_go_on() {
    try (Store running = Store.open(database, Clock.systemUTC())) {
      running.serveAlone();

      Run second = Run.of("serve", "--db", database, "--port", "0");

      assertThat(second.code()).isEqualTo(2);
      assertThat(second.err()).contains("`" + database + "` is served already: stop the other");
      takeBackup();
      assertThat(Run.of("account", "token", "kim", "--db", database).code()).isZero();
    }
    try (Store next = Store.open(database, Clock.systemUTC())) {
      next.serveAlone();
      assertThat(next.isWritable()).isTrue();
    }
  }

  @Test
  void a_backup_whose_log_does_not_hold_is_refused() throws SQLException {
    takeBackup();
    tamper(backup);

    Run run = Run.of("restore", backup, "--db", database, "--yes");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("The log of `" + backup + "` does not hold", "Entry 1 of the log was changed");
    assertThat(log(database).entries()).isEqualTo(2);
  }

  @Test
  void a_backup_that_is_damaged_is_refused() throws IOException {
    takeBackup();
    try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
      // Behind the first page, which says what the file is.
      file.seek(4_096);
      file.write(new byte[(int) file.length() - 4_096]);
    }

    Run run = Run.of("restore", backup, "--db", database, "--yes");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`" + backup + "`").doesNotContain("SQLITE", "Exception");
    assertThat(has(database, "jo")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "folder", "notes"})
  void what_is_no_backup_is_refused(String kind) throws IOException {
    switch (kind) {
      case "folder" -> Files.createDirectory(backup);
      case "notes" -> Files.writeString(backup, "Monday: nothing happened.");
      default -> assertThat(backup).doesNotExist();
    }

    Run run = Run.of("restore", backup, "--db", database, "--yes");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`" + backup + "`").doesNotContain("SQLITE", "Exception");
    assertThat(has(database, "jo")).isTrue();
  }

  @Test
  void a_log_that_holds_is_told_with_its_last_hash_also_while_a_service_runs() {
    try (Store running = Store.open(database, Clock.systemUTC())) {
      Run run = Run.of("verify-log", "--db", database);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .contains("`" + database + "` is whole.", "Its log holds: 2 entries.")
          .contains(running.audit().verify().head());
    }
  }

  @Test
  void a_hash_that_was_noted_is_found_again_when_the_log_has_grown() {
    String noted = log(database).head();
    addAccount("later");

    Run run = Run.of("verify-log", "--db", database, "--noted", noted);

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("Its log goes through the hash that was noted: entry 2, of ", "3 entries.");
  }

  @Test
  void a_log_that_was_cut_off_is_found_by_the_hash_that_was_noted_and_only_so() {
    takeBackup();
    addAccount("later");
    String noted = log(database).head();
    assertThat(Run.of("restore", backup, "--db", database, "--yes").code()).isZero();

    assertThat(Run.of("verify-log", "--db", database).code()).isZero();
    Run run = Run.of("verify-log", "--db", database, "--noted", noted);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("No entry of the log has the hash that was noted")
        .contains("`" + database + "` does not hold: 1 problem");
  }

  @Test
  void what_was_changed_is_told_with_exit_code_1() throws SQLException {
    tamper(database);

    Run run = Run.of("verify-log", "--db", database);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("Entry 1 of the log was changed after it was made.")
        .contains("does not hold: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "ABCDEF"})
  void a_hash_that_cannot_be_one_is_bad_usage(String hash) {
    Run run = Run.of("verify-log", "--db", database, "--noted", hash);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is no hash of a log", "64 digits and letters");
  }
}
