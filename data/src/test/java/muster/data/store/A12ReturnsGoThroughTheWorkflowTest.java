package muster.data.store;

import static muster.data.store.OpenedRound.ANN;
import static muster.data.store.OpenedRound.CHIEF;
import static muster.data.store.OpenedRound.CLOSES;
import static muster.data.store.OpenedRound.MODERATOR;
import static muster.data.store.OpenedRound.MODERATORS_FORCE;
import static muster.data.store.OpenedRound.NED;
import static muster.data.store.OpenedRound.UNCHECKED;
import static muster.data.store.OpenedRound.sentence;
import static muster.data.store.OpenedRound.stored;
import static muster.data.store.OpenedRound.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.data.store.SecondScore.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A return goes from draft to sign-off step by step, and nobody approves their own")
class A12ReturnsGoThroughTheWorkflowTest {
  private static final String SPRING = "spring-2010";
  private static final ReturnKey KEY = new ReturnKey(SPRING, "northshire", "kidnap");

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(OpenedRound.OPENS);
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"), clock);
    OpenedRound.in(store, SPRING);
  }

  @AfterEach
  void close() {
    assertThat(store.audit().verify().problems()).isEmpty();
    store.close();
  }

  private Outcome<StoredReturn> put(int expected, String demand, Actor actor) {
    return store.returns().put(OpenedRound.draft(KEY, expected, demand), actor, UNCHECKED);
  }

  private Outcome<ReturnStatus> submit(int revision, Actor actor) {
    return store.returns().advance(KEY, revision, State.SUBMITTED, actor, "");
  }

  private Outcome<Moderation> moderate(int revision, Verdict verdict, Actor actor) {
    SecondScore score = OpenedRound.score(MODERATORS_FORCE, verdict, "As seen elsewhere.");
    return store.moderations().add(KEY, revision, score, actor);
  }

  private Outcome<ReturnStatus> signOff(int revision, Actor actor, String reason) {
    return store.returns().advance(KEY, revision, State.SIGNED_OFF, actor, reason);
  }

  private List<String> counting(Counting counting) {
    return OpenedRound.demands(store.rounds().sheets(SPRING, counting));
  }

  private void moderated(Verdict verdict) {
    stored(put(0, "12", ANN));
    stored(submit(1, ANN));
    stored(moderate(1, verdict, MODERATOR));
  }

  @Test
  void it_takes_each_step_in_turn_and_keeps_when_and_by_whom() {
    Instant first = clock.instant();
    stored(put(0, "12", ANN));
    clock.move(Duration.ofDays(1));
    assertThat(stored(submit(1, NED)))
        .isEqualTo(
            new ReturnStatus(
                KEY,
                1,
                State.SUBMITTED,
                false,
                "ann",
                Optional.of("ned"),
                first.plus(Duration.ofDays(1))));
    clock.move(Duration.ofDays(1));
    stored(moderate(1, Verdict.UPHELD, MODERATOR));
    clock.move(Duration.ofDays(1));
    stored(signOff(1, CHIEF, "Seen and agreed."));
    clock.move(Duration.ofDays(1));
    store.rounds().lock(SPRING, OpenedRound.TEAM);

    assertThat(store.returns().listEvents(KEY))
        .containsExactly(
            new ReturnEvent(1, State.SUBMITTED, first.plus(Duration.ofDays(1)), "ned", ""),
            new ReturnEvent(1, State.MODERATED, first.plus(Duration.ofDays(2)), "sam", ""),
            new ReturnEvent(
                1, State.SIGNED_OFF, first.plus(Duration.ofDays(3)), "olive", "Seen and agreed."));
    ReturnStatus status = store.returns().list(SPRING, Counting.OFFICIAL).get(0);
    assertThat(status.state()).isEqualTo(State.LOCKED);
    assertThat(status.at()).isEqualTo(first.plus(Duration.ofDays(4)));
    assertThat(store.returns().findLatest(KEY).orElseThrow().state()).isEqualTo(State.LOCKED);
  }

  @Test
  void a_draft_counts_nowhere_a_submitted_one_provisionally_a_signed_off_one_officially() {
    stored(put(0, "12", ANN));
    assertThat(counting(Counting.LATEST)).containsExactly("northshire/kidnap=12");
    assertThat(counting(Counting.PROVISIONAL)).isEmpty();
    assertThat(counting(Counting.OFFICIAL)).isEmpty();

    stored(submit(1, ANN));
    assertThat(counting(Counting.PROVISIONAL)).containsExactly("northshire/kidnap=12");
    assertThat(counting(Counting.OFFICIAL)).isEmpty();

    stored(moderate(1, Verdict.UPHELD, MODERATOR));
    assertThat(counting(Counting.PROVISIONAL)).containsExactly("northshire/kidnap=12");
    assertThat(counting(Counting.OFFICIAL)).isEmpty();

    stored(signOff(1, CHIEF, ""));
    assertThat(counting(Counting.OFFICIAL)).containsExactly("northshire/kidnap=12");
  }

  @Test
  void a_change_after_submission_is_a_new_draft_and_what_counted_goes_on_counting() {
    moderated(Verdict.UPHELD);
    stored(signOff(1, CHIEF, ""));

    stored(put(1, "13", ANN));
    assertThat(counting(Counting.LATEST)).containsExactly("northshire/kidnap=13");
    assertThat(counting(Counting.PROVISIONAL)).containsExactly("northshire/kidnap=12");
    assertThat(counting(Counting.OFFICIAL)).containsExactly("northshire/kidnap=12");

    stored(submit(2, ANN));
    assertThat(counting(Counting.PROVISIONAL)).containsExactly("northshire/kidnap=13");
    assertThat(counting(Counting.OFFICIAL)).containsExactly("northshire/kidnap=12");
    assertThat(store.returns().find(KEY, Counting.OFFICIAL).orElseThrow().revision()).isEqualTo(1);
    assertThat(store.returns().find(KEY, 2).orElseThrow().state()).isEqualTo(State.SUBMITTED);
    assertThat(store.returns().find(KEY, 3)).isEmpty();
  }

  @Test
  void what_was_submitted_is_moderated_and_signed_off_whatever_drafts_there_are_since() {
    stored(put(0, "12", ANN));
    stored(submit(1, ANN));
    stored(put(1, "13", ANN));
    stored(moderate(1, Verdict.UPHELD, MODERATOR));
    stored(put(2, "14", ANN));

    stored(signOff(1, CHIEF, ""));

    assertThat(store.returns().listRevisions(KEY))
        .extracting(StoredReturn::state)
        .containsExactly(State.SIGNED_OFF, State.DRAFT, State.DRAFT);
  }

  @Test
  void no_step_is_left_out_or_taken_twice() {
    assertThat(word(submit(1, ANN))).isEqualTo("conflict 0");
    stored(put(0, "12", ANN));
    assertThat(word(moderate(1, Verdict.UPHELD, MODERATOR))).isEqualTo("refused NOT_NOW");
    assertThat(word(signOff(1, CHIEF, ""))).isEqualTo("refused NOT_NOW");
    stored(submit(1, ANN));
    assertThat(sentence(submit(1, ANN)))
        .isEqualTo("Revision r1 is `submitted`; only what is `draft` can become `submitted`.");
    assertThat(word(signOff(1, CHIEF, ""))).isEqualTo("refused NOT_NOW");
    stored(moderate(1, Verdict.UPHELD, MODERATOR));
    assertThat(word(moderate(1, Verdict.UPHELD, MODERATOR))).isEqualTo("refused NOT_NOW");
    stored(signOff(1, CHIEF, ""));
    assertThat(word(signOff(1, CHIEF, ""))).isEqualTo("refused NOT_NOW");
  }

  @Test
  void a_step_is_taken_of_the_revision_that_was_seen_and_of_no_other() {
    stored(put(0, "12", ANN));
    stored(put(1, "13", ANN));

    assertThat(word(submit(1, ANN))).isEqualTo("conflict 2");
    assertThat(word(submit(3, ANN))).isEqualTo("conflict 2");
    stored(submit(2, ANN));
    assertThat(word(moderate(1, Verdict.UPHELD, MODERATOR))).isEqualTo("conflict 2");
    stored(moderate(2, Verdict.UPHELD, MODERATOR));
    stored(put(2, "14", ANN));
    stored(submit(3, ANN));
    assertThat(word(signOff(2, CHIEF, ""))).isEqualTo("conflict 3");
    assertThat(word(signOff(3, CHIEF, ""))).isEqualTo("refused NOT_NOW");
  }

  @Test
  void whoever_wrote_any_revision_neither_moderates_nor_signs_off() {
    stored(put(0, "12", CHIEF));
    stored(put(1, "13", MODERATOR));
    stored(put(2, "14", ANN));
    stored(submit(3, ANN));

    Outcome<Moderation> moderated = moderate(3, Verdict.UPHELD, MODERATOR);
    assertThat(word(moderated)).isEqualTo("refused NOT_BY_YOU");
    assertThat(sentence(moderated))
        .isEqualTo(
            "Nobody may moderate a return of which they wrote or submitted a revision: somebody"
                + " else must.");
    Actor another = new Actor("sue", "moderator", "");
    stored(moderate(3, Verdict.UPHELD, another));
    assertThat(word(signOff(3, CHIEF, "I may."))).isEqualTo("refused NOT_BY_YOU");
    stored(signOff(3, new Actor("omar", "chief-officer", ""), ""));
  }

  @Test
  void nor_does_whoever_submitted_any_even_an_earlier_one() {
    stored(put(0, "12", ANN));
    stored(submit(1, CHIEF));
    stored(put(1, "13", ANN));
    stored(submit(2, MODERATOR));
    stored(put(2, "14", ANN));
    stored(submit(3, ANN));

    assertThat(word(moderate(3, Verdict.UPHELD, MODERATOR))).isEqualTo("refused NOT_BY_YOU");
    stored(moderate(3, Verdict.UPHELD, new Actor("sue", "moderator", "")));
    assertThat(word(signOff(3, CHIEF, ""))).isEqualTo("refused NOT_BY_YOU");
  }

  @Test
  void nobody_moderates_a_return_of_their_own_force() {
    stored(put(0, "12", ANN));
    stored(submit(1, ANN));

    SecondScore own = OpenedRound.score("northshire", Verdict.UPHELD, "As seen.");
    Outcome<Moderation> refused = store.moderations().add(KEY, 1, own, MODERATOR);

    assertThat(word(refused)).isEqualTo("refused NOT_BY_YOU");
    assertThat(sentence(refused))
        .isEqualTo(
            "Nobody moderates a return of their own force: a moderator of another one must.");
    assertThat(store.moderations().find(KEY)).isEmpty();
  }

  @Test
  void nobody_moderates_for_a_force_that_is_not_in_the_round() {
    stored(put(0, "12", ANN));
    stored(submit(1, ANN));

    SecondScore score = OpenedRound.score("northshre", Verdict.UPHELD, "As seen.");
    Outcome<Moderation> refused = store.moderations().add(KEY, 1, score, MODERATOR);

    assertThat(word(refused)).isEqualTo("refused NOT_BY_YOU");
    assertThat(sentence(refused)).contains("`northshre` is no force of the round");
    assertThat(store.moderations().find(KEY)).isEmpty();
  }

  @Test
  void a_sign_off_that_overrides_a_second_score_needs_a_reason() {
    moderated(Verdict.ADJUSTED);

    Outcome<ReturnStatus> silent = signOff(1, CHIEF, " ");
    assertThat(word(silent)).isEqualTo("refused NOT_LIKE_THIS");
    assertThat(sentence(silent)).contains("needs a reason");
    stored(signOff(1, CHIEF, "They left out the airport."));
  }

  @Test
  void one_that_takes_the_second_score_over_needs_none() {
    moderated(Verdict.ADJUSTED);
    stored(put(1, "24", ANN));
    stored(submit(2, ANN));
    stored(moderate(2, Verdict.UPHELD, MODERATOR));

    stored(signOff(2, CHIEF, ""));
  }

  @Test
  void a_second_score_needs_a_reason_whatever_it_comes_to() {
    stored(put(0, "12", ANN));
    stored(submit(1, ANN));
    for (Verdict verdict : Verdict.values()) {
      SecondScore silent = OpenedRound.score(MODERATORS_FORCE, verdict, " ");
      assertThat(word(store.moderations().add(KEY, 1, silent, MODERATOR)))
          .isEqualTo("refused NOT_LIKE_THIS");
    }
  }

  @Test
  void a_return_is_late_once_the_round_has_closed() {
    stored(put(0, "12", ANN));
    clock.set(CLOSES);
    assertThat(stored(submit(1, ANN)).late()).isFalse();
    clock.move(Duration.ofMillis(1));
    stored(put(1, "13", ANN));
    assertThat(stored(submit(2, ANN)).late()).isTrue();

    assertThat(store.returns().listRevisions(KEY))
        .extracting(StoredReturn::late)
        .containsExactly(false, true);
    stored(moderate(2, Verdict.UPHELD, MODERATOR));
    assertThat(store.returns().list(SPRING, Counting.PROVISIONAL).get(0).late()).isTrue();
  }

  @Test
  void in_a_locked_round_no_step_is_taken() {
    stored(put(0, "12", ANN));
    store.rounds().lock(SPRING, OpenedRound.TEAM);
    assertThat(word(submit(1, ANN))).isEqualTo("refused NOT_NOW");

    assertThat(counting(Counting.PROVISIONAL)).isEmpty();
    assertThat(store.returns().listEvents(KEY)).isEmpty();
  }

  @Test
  void a_locked_round_is_neither_moderated_nor_signed_off() {
    stored(put(0, "12", ANN));
    stored(submit(1, ANN));
    ReturnKey other = new ReturnKey(SPRING, "northshire", "firearms");
    stored(store.returns().put(OpenedRound.draft(other, 0, "3"), ANN, UNCHECKED));
    stored(store.returns().advance(other, 1, State.SUBMITTED, ANN, ""));
    SecondScore score = OpenedRound.score(MODERATORS_FORCE, Verdict.UPHELD, "As seen.");
    stored(store.moderations().add(other, 1, score, MODERATOR));
    store.rounds().lock(SPRING, OpenedRound.TEAM);

    assertThat(sentence(moderate(1, Verdict.UPHELD, MODERATOR))).contains("was locked on");
    assertThat(sentence(store.returns().advance(other, 1, State.SIGNED_OFF, CHIEF, "")))
        .contains("was locked on");
    assertThat(counting(Counting.OFFICIAL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "MODERATED", "LOCKED"})
  void other_states_are_not_set_by_themselves(State state) {
    stored(put(0, "12", ANN));

    assertThatThrownBy(() -> store.returns().advance(KEY, 1, state, ANN, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
