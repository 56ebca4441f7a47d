package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A backup is whole, also when taken while others write")
class A20BackupsAreTakenTest {
  private static final int BACKUPS = 4;
  private static final List<ReturnKey> KEYS =
      Stream.of("derbyshire", "leicestershire", "lincolnshire", "nottinghamshire")
          .map(force -> new ReturnKey(StoredRound.EAST_MIDLANDS, force, "major-crime"))
          .toList();

  @TempDir Path folder;
  private Path file;
  private Path target;
  private Store store;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void importTheEastMidlands() throws IOException {
    file = folder.resolve("a.db");
    target = Files.createDirectory(folder.resolve("backups")).resolve("b.db");
    store = Store.open(file);
    store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  @Test
  void it_says_what_the_database_says() {
    store.backup(target);

    try (Store copy = Store.open(target)) {
      assertThat(copy.sheets(StoredRound.EAST_MIDLANDS))
          .isEqualTo(store.sheets(StoredRound.EAST_MIDLANDS));
      assertThat(copy.audit().verify()).isEqualTo(store.audit().verify());
      assertThat(copy.checkIntegrity()).isEmpty();
    }
  }

  @Test
  void it_tells_what_its_log_came_to() {
    assertThat(Backup.take(file, target)).isEqualTo(store.audit().verify());
    assertThat(Backup.restore(target, folder.resolve("restored.db")))
        .as("before the log told of the restoring")
        .isEqualTo(store.audit().verify());
  }

  @Test
  void while_others_write_it_holds_all_that_was_acknowledged_before_and_its_log_holds()
      throws Exception {
    Map<ReturnKey, Integer> acknowledged = new ConcurrentHashMap<>();
    AtomicBoolean done = new AtomicBoolean();
    List<Future<?>> writers = new ArrayList<>();
    for (ReturnKey key : KEYS) {
      writers.add(threads.submit(() -> writeUntil(done, key, acknowledged)));
    }
    for (int i = 0; i < BACKUPS; i++) {
      Map<ReturnKey, Integer> before = Map.copyOf(acknowledgedByNow(acknowledged));
      Path backup = target.resolveSibling(i + ".db");
      store.backup(backup);
      Path restored = folder.resolve("restored-" + i + ".db");
      Backup.restore(backup, restored);
      try (Store copy = Store.open(restored)) {
        assertThat(copy.audit().verify().problems()).isEmpty();
        assertThat(copy.checkIntegrity()).isEmpty();
        before.forEach(
            (key, revision) ->
                assertThat(copy.findReturn(key).orElseThrow().revision())
                    .isGreaterThanOrEqualTo(revision));
      }
    }
    done.set(true);
    for (Future<?> writer : writers) {
      writer.get();
    }
    assertThat(store.audit().verify().problems()).isEmpty();
  }

  private void writeUntil(AtomicBoolean done, ReturnKey key, Map<ReturnKey, Integer> acknowledged) {
    int seen = store.findReturn(key).map(StoredReturn::revision).orElse(0);
    while (!done.get()) {
      store.putReturn(
          key, StoredRound.rows("5", "9"), seen, StoredRound.actor("a-writer"), round -> {});
      seen++;
      acknowledged.put(key, seen);
    }
  }

  /** Some of every writer's at least. */
  private static Map<ReturnKey, Integer> acknowledgedByNow(Map<ReturnKey, Integer> acknowledged)
      throws InterruptedException {
    while (acknowledged.size() < KEYS.size()) {
      Thread.sleep(5);
    }
    return acknowledged;
  }

  @Test
  void another_program_can_take_one_while_the_service_runs() {
    Backup.take(file, target);

    try (Store copy = Store.open(target)) {
      assertThat(copy.listRounds()).containsExactly(StoredRound.EAST_MIDLANDS);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void it_is_for_its_owner_only_and_nothing_else_is_left() throws IOException {
    store.backup(target);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
    assertThat(filesBeside(target)).containsExactly("b.db");
  }

  @Test
  void a_file_that_is_there_is_left_alone() throws IOException {
    Files.writeString(target, "mine");

    refused(target, "`" + target + "` is there already; take another name.");
    assertThat(Files.readString(target)).isEqualTo("mine");
    assertThat(filesBeside(target)).containsExactly("b.db");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Path missing = folder.resolve("missing");

    refused(missing.resolve("b.db"), "The folder `" + missing + "` does not exist.");
  }

  @Test
  void a_database_that_is_not_there_is_not_made() {
    Path missing = folder.resolve("missing.db");

    assertThatThrownBy(() -> Backup.take(missing, target))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("There is no database `" + missing + "`.");
    assertThat(missing).doesNotExist();
    assertThat(target).doesNotExist();
  }

  @Test
  void a_file_that_is_no_database_of_ours_is_left_alone() throws IOException {
    Path notes = Files.createDirectory(folder.resolve("mine")).resolve("notes.txt");
    Files.writeString(notes, "Dear all, ".repeat(200));

    assertThatThrownBy(() -> Backup.take(notes, target))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("`" + notes + "` is not an SQLite database.");
    assertThat(filesBeside(notes)).containsExactly("notes.txt");
    assertThat(filesBeside(target)).isEmpty();
  }

  @Test
  void one_whose_log_does_not_hold_is_not_kept() throws IOException {
    Tampering.with(file, "DELETE FROM audit_entry WHERE seq = 5");

    assertThatThrownBy(() -> store.backup(target))
        .isInstanceOf(StoreProblem.class)
        .hasMessageStartingWith("The log of `" + file + "` does not hold: Entry 6 of the log");
    assertThat(filesBeside(target)).isEmpty();
  }

  private void refused(Path to, String sentence) {
    assertThatThrownBy(() -> store.backup(to))
        .isInstanceOf(StoreProblem.class)
        .hasMessage(sentence);
  }

  private static List<String> filesBeside(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target.getParent())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
