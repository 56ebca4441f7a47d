package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import muster.data.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of those who submit one return at the same time, one wins each revision")
class A03ReturnsAreSubmittedAtTheSameTimeTest {
  private static final int WRITERS = 8;
  private static final int ATTEMPTS = 10;
  private static final ReturnKey KEY =
      new ReturnKey(StoredRound.EAST_MIDLANDS, "derbyshire", "major-crime");

  @TempDir Path folder;
  private Store store;
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);

  @BeforeEach
  void importTheEastMidlands() {
    store = Store.open(folder.resolve("a.db"));
    store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  @Test
  void exactly_one_writer_wins_when_all_saw_the_same_revision() throws Exception {
    List<Outcome<StoredReturn>> outcomes = together(store, store, 1);

    assertThat(outcomes).hasSize(WRITERS);
    assertThat(outcomes).filteredOn(Outcome.Stored.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(new Outcome.Conflict<StoredReturn>(2)::equals)
        .hasSize(WRITERS - 1);
    assertThat(store.listRevisions(KEY)).hasSize(2);
  }

  @Test
  void the_same_holds_between_two_programs_at_one_file() throws Exception {
    try (Store other = Store.open(folder.resolve("a.db"))) {
      List<Outcome<StoredReturn>> outcomes = together(store, other, 1);

      assertThat(outcomes).filteredOn(Outcome.Stored.class::isInstance).hasSize(1);
      assertThat(other.listRevisions(KEY)).isEqualTo(store.listRevisions(KEY)).hasSize(2);
    }
  }

  private List<Outcome<StoredReturn>> together(Store one, Store other, int expected)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<StoredReturn>>> running = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String people = Integer.toString(writer + 1);
      Store store = writer % 2 == 0 ? one : other;
      running.add(
          threads.submit(
              () -> {
                start.await();
                return store.putReturn(
                    KEY,
                    StoredRound.rows("5", people),
                    expected,
                    StoredRound.actor("assessor"),
                    round -> {});
              }));
    }
    start.countDown();
    return results(running);
  }

  @Test
  void writers_who_read_again_and_retry_all_get_through_and_no_revision_is_lost() throws Exception {
    List<Callable<Set<Integer>>> writers =
        IntStream.range(0, WRITERS)
            .<Callable<Set<Integer>>>mapToObj(w -> this::submitMany)
            .toList();

    Set<Integer> won = new TreeSet<>();
    int total = 0;
    for (Set<Integer> revisions : results(threads.invokeAll(writers))) {
      total += revisions.size();
      won.addAll(revisions);
    }

    assertThat(total).isEqualTo(WRITERS * ATTEMPTS);
    assertThat(won).hasSize(total);
    assertThat(store.listRevisions(KEY))
        .extracting(StoredReturn::revision)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, total + 1).boxed().toList());
  }

  private Set<Integer> submitMany() {
    Set<Integer> won = new TreeSet<>();
    while (won.size() < ATTEMPTS) {
      int seen = store.findReturn(KEY).orElseThrow().revision();
      Outcome<StoredReturn> outcome =
          store.putReturn(
              KEY, StoredRound.rows("5", "9"), seen, StoredRound.actor("assessor"), round -> {});
      if (outcome instanceof Outcome.Stored<StoredReturn> stored) {
        won.add(stored.content().revision());
      }
    }
    return won;
  }

  @Test
  void a_reader_never_sees_half_a_return() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Future<Integer> reader =
        threads.submit(
            () -> {
              int torn = 0;
              while (!done.get()) {
                torn += isTorn(store.sheets(StoredRound.EAST_MIDLANDS)) ? 1 : 0;
              }
              return torn;
            });
    for (int revision = 1; revision <= 40; revision++) {
      String both = Integer.toString(revision);
      store.putReturn(
          KEY, StoredRound.rows(both, both), revision, StoredRound.actor("assessor"), round -> {});
    }
    done.set(true);

    assertThat(reader.get()).isZero();
  }

  /** From revision 2 on, demand and specialists are the same number. */
  private static boolean isTorn(List<Sheet> round) {
    String demand = cell(round, "threats.csv", "demand");
    String specialists = cell(round, "capabilities.csv", "specialists");
    return !specialists.equals("79") && !demand.equals(specialists);
  }

  private static String cell(List<Sheet> round, String file, String column) {
    return round.stream()
        .filter(sheet -> sheet.file().equals(file))
        .flatMap(sheet -> sheet.rows().stream())
        .filter(row -> row.cell("force").equals(KEY.force()))
        .filter(row -> row.cell("service").equals(KEY.service()))
        .map(row -> row.cell(column))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> results(List<Future<T>> running) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(one.get());
    }
    return results;
  }
}
