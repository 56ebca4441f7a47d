package muster.data.store;

import static muster.data.store.OpenedRound.UNCHECKED;
import static muster.data.store.OpenedRound.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import muster.data.store.SecondScore.Verdict;
import muster.data.store.WorkflowModel.Revision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever anybody tries in whatever order, the store and a model of it agree")
class A14TheWorkflowAtRandomTest {
  private static final int ACTIONS = 500;
  private static final int LOCKS_FROM = 200;
  private static final List<String> ROUNDS = List.of("autumn", "spring", "winter");
  private static final List<String> ACCOUNTS =
      List.of("ann", "bob", "cat", "dan", "eve", "fay", "gus", "hal");

  /** Who writes, for the others to have something to approve. */
  private static final List<String> WRITERS = ACCOUNTS.subList(0, 3);

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(OpenedRound.OPENS.minus(Duration.ofDays(3)));
  private final WorkflowModel model = new WorkflowModel(OpenedRound.OPENS, OpenedRound.CLOSES);
  private final Set<String> seen = new HashSet<>();
  private Store store;
  private Random random;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void five_hundred_actions_end_as_the_model_says(long seed) {
    random = new Random(seed);
    try (Store opened = Store.open(folder.resolve("a.db"), clock)) {
      store = opened;
      OpenedRound.in(store, ROUNDS.toArray(String[]::new));
      for (int i = 0; i < ACTIONS; i++) {
        String round = any(ROUNDS);
        act(i, round);
        compareWhatCounts(round);
      }
    }
    assertThat(seen)
        .contains(
            "put stored",
            "put conflict",
            "put refused NOT_NOW",
            "submit stored",
            "submit conflict",
            "submit refused NOT_NOW",
            "moderate stored",
            "moderate conflict",
            "moderate refused NOT_NOW",
            "moderate refused NOT_BY_YOU",
            "moderate refused NOT_LIKE_THIS",
            "sign-off stored",
            "sign-off conflict",
            "sign-off refused NOT_NOW",
            "sign-off refused NOT_BY_YOU",
            "file stored",
            "file conflict",
            "lock stored");
    try (Store again = Store.open(folder.resolve("a.db"), clock)) {
      store = again;
      ROUNDS.forEach(this::compareWhatCounts);
      model.returns.forEach(this::compareRevisions);
      assertThat(store.audit().verify().problems()).isEmpty();
    }
  }

  private void act(int number, String round) {
    clock.move(Duration.ofMinutes(random.nextInt(360)));
    int dice = random.nextInt(100);
    Actor actor = new Actor(any(dice < 45 ? WRITERS : ACCOUNTS), "assessor", "");
    ReturnKey key =
        new ReturnKey(round, any(OpenedRound.FORCES.subList(0, 2)), any(OpenedRound.SERVICES));
    if (dice < 25) {
      put(key, "" + (number + 1), actor);
    } else if (dice < 45) {
      submit(key, actor);
    } else if (dice < 70) {
      moderate(key, actor);
    } else if (dice < 90) {
      signOff(key, actor);
    } else if (dice < 97 || number < LOCKS_FROM) {
      putFile(round, "" + number, actor);
    } else {
      compare("lock", store.rounds().lock(round, actor), model.lock(round));
    }
  }

  private void put(ReturnKey key, String demand, Actor actor) {
    int expected = nearly(model.of(key).size());
    compare(
        "put",
        store.returns().put(OpenedRound.draft(key, expected, demand), actor, UNCHECKED),
        model.put(key, expected, demand, actor.account(), clock.instant()));
  }

  private void submit(ReturnKey key, Actor actor) {
    int expected = nearly(model.of(key).size());
    compare(
        "submit",
        store.returns().advance(key, expected, State.SUBMITTED, actor, ""),
        model.submit(key, expected, actor.account(), clock.instant()));
  }

  private void moderate(ReturnKey key, Actor actor) {
    int expected = nearly(model.handedIn(key));
    String force = any(OpenedRound.FORCES);
    Verdict verdict = random.nextBoolean() ? Verdict.UPHELD : Verdict.ADJUSTED;
    String reason = reason();
    compare(
        "moderate",
        store.moderations().add(key, expected, OpenedRound.score(force, verdict, reason), actor),
        model.moderate(key, expected, force, verdict == Verdict.ADJUSTED, reason, actor.account()));
  }

  private void signOff(ReturnKey key, Actor actor) {
    int expected = nearly(model.handedIn(key));
    String reason = reason();
    compare(
        "sign-off",
        store.returns().advance(key, expected, State.SIGNED_OFF, actor, reason),
        model.signOff(key, expected, reason, actor.account()));
  }

  private void putFile(String round, String people, Actor actor) {
    int expected = nearly(model.files.getOrDefault(round, List.of()).size());
    compare(
        "file",
        store
            .files()
            .put(round, OpenedRound.shared("eastshire", people), expected, actor, UNCHECKED),
        model.putFile(round, expected, people));
  }

  private void compare(String action, Outcome<?> outcome, String expected) {
    assertThat(word(outcome)).as(action).isEqualTo(expected);
    seen.add(action + " " + expected.replaceAll(" [0-9]+", ""));
  }

  private void compareWhatCounts(String round) {
    Map<Counting, List<String>> expected =
        Map.of(
            Counting.LATEST, model.demands(round, revision -> true),
            Counting.PROVISIONAL, model.demands(round, Revision::submitted),
            Counting.OFFICIAL, model.demands(round, revision -> revision.signedOff));
    expected.forEach(
        (counting, demands) ->
            assertThat(OpenedRound.demands(store.rounds().sheets(round, counting)))
                .as(counting.name())
                .isEqualTo(demands));
  }

  private void compareRevisions(ReturnKey key, List<Revision> revisions) {
    boolean locked = model.locked.contains(key.round());
    List<String> expected = new ArrayList<>();
    for (Revision one : revisions) {
      expected.add(String.join(" ", one.demand, one.writer, one.state(locked), "" + one.late));
    }
    assertThat(store.returns().listRevisions(key))
        .extracting(
            one ->
                String.join(
                    " ",
                    one.rows().threats().get(0).cell("demand"),
                    one.submittedBy(),
                    one.state().word(),
                    "" + one.late()))
        .isEqualTo(expected);
  }

  /** Mostly right. */
  private int nearly(int revision) {
    int off = random.nextInt(8);
    return off == 0 ? revision + 1 : off == 1 ? Math.max(0, revision - 1) : revision;
  }

  private String reason() {
    return random.nextInt(4) == 0 ? "" : "Because.";
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
