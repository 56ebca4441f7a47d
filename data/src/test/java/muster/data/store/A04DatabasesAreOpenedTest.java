package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.data.FileFormat;
import muster.data.Format;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Opening a database makes or updates its tables, and says plainly when it cannot")
class A04DatabasesAreOpenedTest {
  @TempDir Path folder;

  @Test
  void a_file_that_is_not_there_is_made_with_all_tables() throws SQLException {
    Path file = folder.resolve("new.db");
    Store.open(file).close();

    assertThat(strings(file, "SELECT version FROM flyway_schema_history"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(strings(file, "PRAGMA application_id")).containsExactly("1297306706");
    assertThat(strings(file, "PRAGMA journal_mode")).containsExactly("wal");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void what_is_made_is_for_its_owner_only() throws IOException {
    Path file = folder.resolve("new.db");
    try (Store store = Store.open(file);
        Stream<Path> made = Files.list(folder)) {
      assertThat(store.isAvailable()).isTrue();
      assertThat(made)
          .contains(file, folder.resolve("new.db-wal"), folder.resolve("new.db-shm"))
          .allSatisfy(
              one ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void opening_again_applies_nothing_twice() throws SQLException {
    Path file = folder.resolve("new.db");
    Store.open(file).close();
    List<String> schema = strings(file, "SELECT sql FROM sqlite_schema ORDER BY name");

    Store.open(file).close();

    assertThat(strings(file, "SELECT version FROM flyway_schema_history"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(strings(file, "SELECT sql FROM sqlite_schema ORDER BY name")).isEqualTo(schema);
  }

  @Test
  void every_column_of_the_dataset_format_has_one_of_its_own() throws SQLException {
    Path file = folder.resolve("new.db");
    Store.open(file).close();
    for (FileFormat format : Format.files()) {
      String table = format.name().replace(".csv", "");
      List<String> expected = new ArrayList<>(format.columnNames());
      if (expected.remove("force") && expected.remove("service") && isOfReturns(table)) {
        expected.add("return_revision");
      } else {
        expected = new ArrayList<>(format.columnNames());
        expected.add(RoundSheets.isFixed(format.name()) ? "round" : "region_revision");
      }
      assertThat(strings(file, "SELECT name FROM pragma_table_info('" + table + "')"))
          .as(table)
          .hasSameElementsAs(expected);
    }
  }

  private static boolean isOfReturns(String table) {
    return table.equals("threats") || table.equals("capabilities");
  }

  @Test
  void every_table_of_ours_is_strict() throws SQLException {
    Path file = folder.resolve("new.db");
    Store.open(file).close();

    assertThat(
            strings(
                file,
                "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
                    + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'"))
        .isEmpty();
  }

  @Test
  void a_revision_can_be_neither_changed_nor_deleted_by_anybody() throws SQLException {
    Path file = folder.resolve("new.db");
    try (Store store = Store.open(file)) {
      store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
    }
    for (String table : List.of("return_revision", "threats", "capabilities")) {
      assertThatThrownBy(() -> strings(file, "DELETE FROM " + table + " RETURNING 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("revisions are never deleted");
    }
    assertThatThrownBy(() -> strings(file, "UPDATE threats SET days = '1' RETURNING 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("revisions are never changed");
  }

  @Test
  void a_file_that_is_no_database_is_named() throws IOException {
    Path file = folder.resolve("notes.db");
    Files.writeString(file, "Dear all, ".repeat(200), StandardCharsets.UTF_8);

    refused(file, "`" + file + "` is not an SQLite database.");
    assertThat(Files.readString(file)).startsWith("Dear all, Dear all");
  }

  @Test
  void a_database_of_another_program_is_left_alone() throws SQLException {
    Path file = folder.resolve("other.db");
    execute(file, "CREATE TABLE invoice (id INTEGER PRIMARY KEY)");

    refused(file, "`" + file + "` is a database of another program.");
    assertThat(strings(file, "SELECT name FROM sqlite_schema")).containsExactly("invoice");
  }

  @Test
  void a_database_of_a_newer_version_is_left_alone() throws SQLException {
    Path file = folder.resolve("newer.db");
    Store.open(file).close();
    execute(
        file,
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', 1, 1)");

    refused(file, "`" + file + "` was written by a newer version of Muster; use that version.");
  }

  @Test
  void a_folder_is_no_database_and_a_missing_folder_is_named() {
    refused(folder, "`" + folder + "` is a folder, not a database.");
    Path missing = folder.resolve("missing");
    refused(
        missing.resolve("a.db"), "The folder `" + missing + "` for the database does not exist.");
  }

  @Test
  void a_database_that_was_closed_neither_reads_nor_writes() {
    Path file = folder.resolve("closed.db");
    Store store = Store.open(file);
    store.close();

    assertThatThrownBy(store::listRounds)
        .isInstanceOf(StoreProblem.class)
        .hasMessage("`" + file + "` was closed.");
    assertThatThrownBy(() -> store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT))
        .isInstanceOf(StoreProblem.class);
    assertThat(store.isAvailable()).isFalse();
  }

  private static void refused(Path file, String sentence) {
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(StoreProblem.class)
        .hasMessage(sentence);
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(Path file, String sql) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> strings = new ArrayList<>();
      while (result.next()) {
        strings.add(result.getString(1));
      }
      return strings;
    }
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
