package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.data.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A round that the first version stored reads the same afterwards")
class A16OldRoundsAreBroughtUpToDateTest {
  private static final String THEN = "2010-01-02T03:04:05.006Z";
  private static final String LATER = "2010-02-02T03:04:05.006Z";
  private static final ReturnKey KEY =
      new ReturnKey(StoredRound.EAST_MIDLANDS, "derbyshire", "major-crime");

  @TempDir Path folder;
  private Path file;
  private final Map<ReturnKey, Long> revisions =
      new TreeMap<>(Comparator.comparing(ReturnKey::force).thenComparing(ReturnKey::service));

  /** By the first version's own script, and rows of its tables. */
  @BeforeEach
  void storeTheEastMidlandsAsTheFirstVersionDid() throws SQLException {
    file = FirstVersion.empty(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      List<Sheet> sheets = new ArrayList<>(StoredRound.eastMidlands());
      sheets.sort(Comparator.comparing(A16OldRoundsAreBroughtUpToDateTest::order));
      for (Sheet sheet : sheets) {
        insert(
            connection,
            "imported_file",
            Map.of("round", KEY.round(), "file", sheet.file(), "imported_at", THEN));
        for (Sheet.Row row : sheet.rows()) {
          insert(connection, sheet.file(), row);
        }
      }
      long second = revision(connection, KEY, 2, LATER, "assessor of derbyshire");
      insert(connection, "threats", owned(StoredRound.threat("20"), second));
      insert(connection, "capabilities", owned(StoredRound.capability("60"), second));
      connection.commit();
    }
  }

  private static int order(Sheet sheet) {
    return List.of("round.csv", "forces.csv", "services.csv", "borders.csv").contains(sheet.file())
        ? 0
        : 1;
  }

  private void insert(Connection connection, String name, Sheet.Row row) throws SQLException {
    String table = name.replace(".csv", "");
    if (table.equals("threats") || table.equals("capabilities")) {
      ReturnKey key = new ReturnKey(KEY.round(), row.cell("force"), row.cell("service"));
      if (!revisions.containsKey(key)) {
        revisions.put(key, revision(connection, key, 1, THEN, "import"));
      }
      insert(connection, table, owned(row, revisions.get(key)));
      return;
    }
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.put("round", KEY.round());
    insert(connection, table, cells);
  }

  private static Map<String, String> owned(Sheet.Row row, long revision) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.remove("force");
    cells.remove("service");
    cells.put("return_revision", Long.toString(revision));
    return cells;
  }

  private long revision(Connection connection, ReturnKey key, int number, String at, String by)
      throws SQLException {
    long id = number == 1 ? revisions.size() + 1 : 10_000;
    insert(
        connection,
        "return_revision",
        Map.of(
            "id",
            "" + id,
            "round",
            key.round(),
            "force",
            key.force(),
            "service",
            key.service(),
            "revision",
            "" + number,
            "submitted_at",
            at,
            "submitted_by",
            by));
    return id;
  }

  private static void insert(Connection connection, String table, Map<String, String> cells)
      throws SQLException {
    List<String> columns = List.copyOf(cells.keySet());
    String sql =
        "INSERT INTO %s (\"%s\") VALUES (%s)"
            .formatted(
                table,
                String.join("\", \"", columns),
                String.join(", ", columns.stream().map(column -> "?").toList()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        statement.setString(i + 1, cells.get(columns.get(i)));
      }
      statement.execute();
    }
  }

  @Test
  void every_file_reads_the_same_before_and_after() {
    List<Sheet> before = StoredRound.eastMidlands();
    List<Sheet> revised = StoredRound.rows("20", "60").placedIn(before, KEY);
    try (Store store = Store.open(file)) {
      Rounds rounds = store.rounds();
      assertThat(content(rounds, Counting.OFFICIAL)).isEqualTo(StoredRound.content(before));
      assertThat(content(rounds, Counting.PROVISIONAL)).isEqualTo(StoredRound.content(revised));
      assertThat(content(rounds, Counting.LATEST)).isEqualTo(StoredRound.content(revised));
    }
  }

  private static Map<String, List<String>> content(Rounds rounds, Counting counting) {
    return StoredRound.content(rounds.sheets(KEY.round(), counting));
  }

  @Test
  void rows_keep_their_order() {
    List<Sheet> before = StoredRound.eastMidlands();
    try (Store store = Store.open(file)) {
      for (Sheet sheet : before) {
        if (!RoundSheets.isFixed(sheet.file()) && !RoundSheets.isOfReturns(sheet.file())) {
          assertThat(store.files().find(KEY.round(), sheet.file()).orElseThrow().rows())
              .as(sheet.file())
              .isEqualTo(sheet.rows());
        }
      }
    }
  }

  @Test
  void what_was_imported_is_signed_off_and_what_was_sent_in_since_is_submitted() {
    try (Store store = Store.open(file)) {
      assertThat(store.returns().listRevisions(KEY))
          .extracting(StoredReturn::state)
          .containsExactly(State.SIGNED_OFF, State.SUBMITTED);
      assertThat(store.returns().list(KEY.round(), Counting.OFFICIAL))
          .hasSize(revisions.size())
          .allMatch(status -> status.state() == State.SIGNED_OFF)
          .allMatch(status -> status.at().toString().equals(THEN))
          .noneMatch(ReturnStatus::late);
    }
  }

  @Test
  void a_file_about_the_region_is_in_revision_1_and_can_be_revised() {
    try (Store store = Store.open(file)) {
      StoredFile shared = store.files().find(KEY.round(), "shared_specialists.csv").orElseThrow();
      assertThat(shared.revision()).isEqualTo(1);
      assertThat(shared.by()).isEqualTo("import");
      assertThat(shared.at()).hasToString(THEN);

      Sheet next = new Sheet(shared.file(), shared.rows().subList(0, 1));
      Outcome<StoredFile> put =
          store.files().put(KEY.round(), next, 1, OpenedRound.TEAM, OpenedRound.UNCHECKED);

      assertThat(OpenedRound.stored(put).revision()).isEqualTo(2);
    }
  }

  @Test
  void all_of_it_is_entered_into_the_log_once() {
    long entries;
    try (Store store = Store.open(file)) {
      Verification verified = store.audit().verify();
      assertThat(verified.problems()).isEmpty();
      entries = verified.entries();
      assertThat(store.audit().list(0, 10_000))
          .extracting(AuditEntry::account)
          .containsOnly("migration");
    }
    try (Store store = Store.open(file)) {
      assertThat(store.audit().verify().entries()).isEqualTo(entries);
    }
  }

  @Test
  void nothing_of_the_old_tables_is_left() {
    Store.open(file).close();

    assertThat(Tampering.strings(file, "PRAGMA foreign_key_check")).isEmpty();
    assertThat(Tampering.strings(file, "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(
            Tampering.strings(
                file, "SELECT name FROM sqlite_schema WHERE sql LIKE '%\\_v1%'" + " ESCAPE '\\'"))
        .isEmpty();
  }
}
