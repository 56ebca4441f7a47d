package muster.data.store;

import static muster.data.store.OpenedRound.ANN;
import static muster.data.store.OpenedRound.CHIEF;
import static muster.data.store.OpenedRound.MODERATOR;
import static muster.data.store.OpenedRound.UNCHECKED;
import static muster.data.store.OpenedRound.stored;
import static muster.data.store.OpenedRound.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.TestWords;
import muster.data.store.SecondScore.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Several returns are stored together or not at all, and of two at once one wins")
class A15ReturnsComeTogetherTest {
  private static final int WRITERS = 8;
  private static final String SPRING = "spring-2010";
  private static final ReturnKey KIDNAP = new ReturnKey(SPRING, "northshire", "kidnap");
  private static final ReturnKey FIREARMS = new ReturnKey(SPRING, "northshire", "firearms");

  @TempDir Path folder;
  private Store store;
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"), new MovingClock(OpenedRound.OPENS));
    OpenedRound.in(store, SPRING);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    assertThat(store.audit().verify().problems()).isEmpty();
    store.close();
  }

  private Map<ReturnKey, Outcome<StoredReturn>> putAll(ReturnDraft... drafts) {
    return store.returns().putAll(SPRING, List.of(drafts), ANN, UNCHECKED);
  }

  private static ReturnDraft draft(ReturnKey key, int expected, String demand) {
    return OpenedRound.draft(key, expected, demand);
  }

  private List<String> latest() {
    return OpenedRound.demands(store.rounds().sheets(SPRING, Counting.LATEST));
  }

  @Test
  void an_upload_stores_all_its_returns() {
    Map<ReturnKey, Outcome<StoredReturn>> outcomes =
        putAll(draft(KIDNAP, 0, "12"), draft(FIREARMS, 0, "3"));

    assertThat(outcomes.keySet()).containsExactly(KIDNAP, FIREARMS);
    assertThat(outcomes.values()).allMatch(outcome -> word(outcome).equals("stored"));
    assertThat(latest()).containsExactly("northshire/firearms=3", "northshire/kidnap=12");
  }

  @Test
  void one_that_somebody_changed_meanwhile_keeps_all_out_and_is_named_alone() {
    putAll(draft(KIDNAP, 0, "12"));

    Map<ReturnKey, Outcome<StoredReturn>> outcomes =
        putAll(draft(FIREARMS, 0, "3"), draft(KIDNAP, 0, "13"));

    assertThat(outcomes).containsExactly(Map.entry(KIDNAP, new Outcome.Conflict<>(1)));
    assertThat(latest()).containsExactly("northshire/kidnap=12");
    assertThat(store.returns().findLatest(FIREARMS)).isEmpty();
  }

  @Test
  void one_bad_cell_keeps_all_out_and_the_check_sees_them_all_in_place() {
    List<Sheet> seen = new ArrayList<>();

    assertThatThrownBy(
            () ->
                store
                    .returns()
                    .putAll(
                        SPRING,
                        List.of(draft(KIDNAP, 0, "twelve"), draft(FIREARMS, 0, "3")),
                        ANN,
                        sheets -> {
                          seen.addAll(sheets);
                          DatasetReader.read(sheets, TestWords.WORDS);
                        }))
        .isInstanceOf(InvalidDataset.class);

    assertThat(OpenedRound.demands(seen))
        .containsExactly("northshire/firearms=3", "northshire/kidnap=twelve");
    assertThat(latest()).isEmpty();
  }

  @Test
  void one_that_the_database_refuses_keeps_all_out() {
    ReturnKey nowhere = new ReturnKey(SPRING, "atlantis", "kidnap");

    assertThatThrownBy(() -> putAll(draft(KIDNAP, 0, "12"), draft(nowhere, 0, "3")))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("nothing was stored");

    assertThat(latest()).isEmpty();
  }

  @Test
  void an_upload_that_fails_later_in_a_transaction_is_undone() {
    RuntimeException refusal = new IllegalStateException("refused");

    assertThatThrownBy(
            () ->
                store.inOneTransaction(
                    () -> {
                      putAll(draft(KIDNAP, 0, "12"), draft(FIREARMS, 0, "3"));
                      stored(store.returns().advance(KIDNAP, 1, State.SUBMITTED, ANN, ""));
                      assertThat(latest()).hasSize(2);
                      throw refusal;
                    }))
        .isSameAs(refusal);

    assertThat(latest()).isEmpty();
    assertThat(store.returns().list(SPRING, Counting.LATEST)).isEmpty();
  }

  @Test
  void a_return_is_named_once_and_of_the_round_that_is_stored_to() {
    assertThatThrownBy(() -> putAll(draft(KIDNAP, 0, "12"), draft(KIDNAP, 1, "13")))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("named twice");
    ReturnKey other = new ReturnKey("winter", "northshire", "kidnap");
    assertThatThrownBy(() -> putAll(draft(other, 0, "12"))).isInstanceOf(StoreProblem.class);
  }

  @Test
  void in_a_locked_round_each_of_them_is_refused() {
    store.rounds().lock(SPRING, OpenedRound.TEAM);

    assertThat(putAll(draft(KIDNAP, 0, "12"), draft(FIREARMS, 0, "3")).values())
        .hasSize(2)
        .allMatch(outcome -> word(outcome).equals("refused NOT_NOW"));
  }

  @Test
  void of_those_who_take_the_same_step_at_once_one_does() throws Exception {
    putAll(draft(KIDNAP, 0, "12"));
    assertOneWins(() -> store.returns().advance(KIDNAP, 1, State.SUBMITTED, ANN, ""));
    SecondScore score = OpenedRound.score("southshire", Verdict.UPHELD, "As seen.");
    assertOneWins(() -> store.moderations().add(KIDNAP, 1, score, MODERATOR));
    assertOneWins(() -> store.returns().advance(KIDNAP, 1, State.SIGNED_OFF, CHIEF, ""));
    assertOneWins(() -> store.rounds().lock(SPRING, OpenedRound.TEAM));

    assertThat(store.returns().listEvents(KIDNAP)).hasSize(3);
    assertThat(store.moderations().find(KIDNAP)).hasSize(1);
  }

  @Test
  void a_lock_falls_before_or_after_a_change_and_never_in_between() throws Exception {
    List<Callable<Outcome<?>>> actions = new ArrayList<>();
    for (int i = 0; i < WRITERS - 1; i++) {
      actions.add(
          () -> {
            int seen = store.returns().findLatest(KIDNAP).map(StoredReturn::revision).orElse(0);
            return store.returns().put(draft(KIDNAP, seen, "12"), ANN, UNCHECKED);
          });
    }
    actions.add(() -> store.rounds().lock(SPRING, OpenedRound.TEAM));

    long kept = 0;
    for (Future<Outcome<?>> one : threads.invokeAll(actions)) {
      kept += word(one.get()).equals("stored") ? 1 : 0;
    }

    List<AuditEntry> log = store.audit().list(0, 100);
    assertThat(log.get(log.size() - 1).action()).isEqualTo("lock-round");
    assertThat(store.returns().listRevisions(KIDNAP)).hasSize((int) kept - 1);
  }

  private <T> void assertOneWins(Callable<Outcome<T>> step) throws Exception {
    List<Callable<Outcome<T>>> steps =
        IntStream.range(0, WRITERS).<Callable<Outcome<T>>>mapToObj(i -> step).toList();
    List<String> words = new ArrayList<>();
    for (Future<Outcome<T>> one : threads.invokeAll(steps)) {
      words.add(word(one.get()));
    }
    assertThat(words).filteredOn("stored"::equals).hasSize(1);
    assertThat(words).filteredOn("refused NOT_NOW"::equals).hasSize(WRITERS - 1);
  }
}
