package muster.data.store;

import static muster.data.store.OpenedRound.CLOSES;
import static muster.data.store.OpenedRound.OPENS;
import static muster.data.store.OpenedRound.TEAM;
import static muster.data.store.OpenedRound.UNCHECKED;
import static muster.data.store.OpenedRound.sentence;
import static muster.data.store.OpenedRound.stored;
import static muster.data.store.OpenedRound.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.TestWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "A round is opened for returns, takes them from its first day, and is locked in the end")
class A10RoundsAreOpenedTest {
  private static final String SPRING = "spring-2010";

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(Instant.parse("2010-03-01T09:30:00Z"));
  private Store store;

  private static void everyCell(List<Sheet> sheets) {
    DatasetReader.read(sheets, TestWords.WORDS);
  }

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"), clock);
  }

  @AfterEach
  void close() {
    assertThat(store.audit().verify().problems()).isEmpty();
    store.close();
  }

  @Test
  void an_opened_round_has_its_window_and_no_returns() {
    Opening opening = new Opening(OPENS, CLOSES, Optional.of("a".repeat(64)));

    RoundInfo opened =
        stored(
            store
                .rounds()
                .open(
                    opening, OpenedRound.sheets(SPRING), TEAM, A10RoundsAreOpenedTest::everyCell));

    assertThat(opened)
        .isEqualTo(
            new RoundInfo(
                SPRING,
                "Spring",
                "OFFICIAL-SENSITIVE",
                LocalDate.of(2010, 6, 1),
                Optional.of(OPENS),
                Optional.of(CLOSES),
                Optional.of("a".repeat(64)),
                Optional.empty()))
        .isEqualTo(store.rounds().find(SPRING).orElseThrow());
    assertThat(store.rounds().list()).containsExactly(opened);
    for (Counting counting : Counting.values()) {
      List<Sheet> sheets = store.rounds().sheets(SPRING, counting);
      assertThat(sheets)
          .extracting(Sheet::file)
          .containsExactly(
              "capabilities.csv", "forces.csv", "round.csv", "services.csv", "threats.csv");
      assertThat(DatasetReader.read(sheets, TestWords.WORDS).forces()).hasSize(3);
    }
  }

  @Test
  void borders_and_files_about_the_region_may_come_with_it() {
    List<Sheet> given = new ArrayList<>(OpenedRound.sheets(SPRING));
    given.add(
        OpenedRound.sheet("borders.csv", Map.of("force_a", "northshire", "force_b", "southshire")));
    given.add(OpenedRound.shared("eastshire", "8"));
    given.add(new Sheet("exclusions.csv", List.of()));
    given.add(new Sheet("threats.csv", List.of()));

    stored(
        store.rounds().open(OpenedRound.window(), given, TEAM, A10RoundsAreOpenedTest::everyCell));

    given.add(new Sheet("capabilities.csv", List.of()));
    assertThat(StoredRound.content(store.rounds().sheets(SPRING, Counting.LATEST)))
        .isEqualTo(StoredRound.content(given));
    assertThat(store.files().find(SPRING, "shared_specialists.csv").orElseThrow().etag())
        .isEqualTo("r1");
  }

  @Test
  void a_cell_that_is_wrong_keeps_it_from_being_opened() {
    List<Sheet> given = new ArrayList<>(OpenedRound.sheets(SPRING));
    given.add(OpenedRound.shared("eastshire", "eight"));

    assertThatThrownBy(
            () ->
                store
                    .rounds()
                    .open(OpenedRound.window(), given, TEAM, A10RoundsAreOpenedTest::everyCell))
        .isInstanceOf(InvalidDataset.class);

    assertThat(store.rounds().list()).isEmpty();
    assertThat(store.audit().list(0, 10)).isEmpty();
  }

  @Test
  void a_round_that_is_there_is_not_opened_again() {
    OpenedRound.in(store, SPRING);

    Outcome<RoundInfo> again =
        store.rounds().open(OpenedRound.window(), OpenedRound.sheets(SPRING), TEAM, UNCHECKED);

    assertThat(word(again)).isEqualTo("refused NOT_NOW");
    assertThat(sentence(again))
        .isEqualTo("There is a round `spring-2010` already: take another id.");
  }

  @Test
  void it_opens_before_it_closes() {
    Opening backwards = new Opening(/* opens= */ CLOSES, /* closes= */ OPENS, Optional.empty());

    Outcome<RoundInfo> refused =
        store.rounds().open(backwards, OpenedRound.sheets(SPRING), TEAM, UNCHECKED);

    assertThat(word(refused)).isEqualTo("refused NOT_LIKE_THIS");
    assertThat(sentence(refused)).contains("2010-05-31T23:59:59.999Z", "2010-04-01T00:00:00.000Z");
    assertThat(store.rounds().list()).isEmpty();
  }

  @Test
  void it_is_opened_without_returns() {
    List<Sheet> given = new ArrayList<>(OpenedRound.sheets(SPRING));
    given.add(
        OpenedRound.sheet(
            "threats.csv", Map.of("force", "northshire", "service", "kidnap", "demand", "4")));

    Outcome<RoundInfo> refused = store.rounds().open(OpenedRound.window(), given, TEAM, UNCHECKED);

    assertThat(word(refused)).isEqualTo("refused NOT_LIKE_THIS");
    assertThat(sentence(refused)).contains("without returns");
  }

  @Test
  void before_it_opens_it_takes_files_and_no_returns() {
    OpenedRound.in(store, SPRING);
    ReturnKey key = new ReturnKey(SPRING, "northshire", "kidnap");
    clock.set(OPENS.minusMillis(1));

    Outcome<StoredReturn> early =
        store.returns().put(OpenedRound.draft(key, 0, "12"), OpenedRound.ANN, UNCHECKED);
    assertThat(word(early)).isEqualTo("refused NOT_NOW");
    assertThat(sentence(early))
        .isEqualTo("The round `spring-2010` takes returns from 2010-04-01T00:00:00.000Z on.");
    stored(
        store
            .files()
            .put(
                SPRING,
                OpenedRound.shared("eastshire", "8"),
                0,
                TEAM,
                A10RoundsAreOpenedTest::everyCell));

    clock.set(OPENS);
    stored(store.returns().put(OpenedRound.draft(key, 0, "12"), OpenedRound.ANN, UNCHECKED));
  }

  @Test
  void a_locked_round_takes_nothing_more_and_says_since_when() {
    OpenedRound.in(store, SPRING);
    clock.set(CLOSES);

    RoundInfo locked = stored(store.rounds().lock(SPRING, TEAM));

    assertThat(locked.locked()).contains(CLOSES);
    clock.set(CLOSES.plusSeconds(60));
    ReturnKey key = new ReturnKey(SPRING, "northshire", "kidnap");
    List<Outcome<?>> refused =
        List.of(
            store.rounds().lock(SPRING, TEAM),
            store.returns().put(OpenedRound.draft(key, 0, "12"), OpenedRound.ANN, UNCHECKED),
            store.files().put(SPRING, OpenedRound.shared("eastshire", "8"), 0, TEAM, UNCHECKED));
    assertThat(refused)
        .allSatisfy(
            outcome -> {
              assertThat(word(outcome)).isEqualTo("refused NOT_NOW");
              assertThat(sentence(outcome))
                  .isEqualTo(
                      "The round `spring-2010` was locked on 2010-05-31T23:59:59.999Z and takes"
                          + " nothing more.");
            });
  }

  @Test
  void a_round_that_came_with_its_returns_has_no_window_and_can_be_locked_too() {
    store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
    RoundInfo round = store.rounds().find(StoredRound.EAST_MIDLANDS).orElseThrow();

    assertThat(round.opens()).isEmpty();
    assertThat(round.closes()).isEmpty();
    assertThat(store.rounds().sheets(round.round(), Counting.OFFICIAL))
        .isEqualTo(store.rounds().sheets(round.round(), Counting.LATEST));
    stored(store.rounds().lock(round.round(), TEAM));
    assertThat(store.returns().list(round.round(), Counting.OFFICIAL))
        .isNotEmpty()
        .allMatch(status -> status.state() == State.LOCKED)
        .noneMatch(ReturnStatus::late);
  }

  @Test
  void a_round_that_is_not_there_is_named() {
    assertThat(store.rounds().find("winter")).isEmpty();
    assertThat(store.rounds().findSheets("winter", Counting.OFFICIAL)).isEmpty();
    assertThatThrownBy(() -> store.rounds().lock("winter", TEAM))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("There is no round `winter`.");
    assertThatThrownBy(
            () ->
                store
                    .files()
                    .put("winter", OpenedRound.shared("eastshire", "8"), 0, TEAM, UNCHECKED))
        .isInstanceOf(StoreProblem.class);
  }
}
