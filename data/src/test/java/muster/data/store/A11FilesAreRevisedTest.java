package muster.data.store;

import static muster.data.store.OpenedRound.ANN;
import static muster.data.store.OpenedRound.TEAM;
import static muster.data.store.OpenedRound.UNCHECKED;
import static muster.data.store.OpenedRound.sentence;
import static muster.data.store.OpenedRound.stored;
import static muster.data.store.OpenedRound.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.data.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file about a region is revised, every revision stays, and the latest one counts")
class A11FilesAreRevisedTest {
  private static final String SPRING = "spring-2010";
  private static final String SHARED = "shared_specialists.csv";

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

  private Outcome<StoredFile> put(Sheet sheet, int expected) {
    return store.files().put(SPRING, sheet, expected, TEAM, UNCHECKED);
  }

  @Test
  void a_file_that_was_not_there_begins_with_revision_1() {
    assertThat(store.files().find(SPRING, SHARED)).isEmpty();

    StoredFile first = stored(put(OpenedRound.shared("eastshire", "8"), 0));

    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.by()).isEqualTo("tess");
    assertThat(first.at()).isEqualTo(OpenedRound.OPENS);
    assertThat(first.rows())
        .extracting(Sheet.Row::cells)
        .containsExactly(
            Map.of("force", "eastshire", "services", "firearms;kidnap", "people", "8"));
    assertThat(store.files().find(SPRING, SHARED)).contains(first);
  }

  @Test
  void the_latest_revision_counts_and_the_old_ones_stay() {
    put(OpenedRound.shared("eastshire", "8"), 0);
    put(new Sheet(SHARED, List.of()), 1);
    put(OpenedRound.shared("eastshire", "9"), 2);

    assertThat(store.files().listRevisions(SPRING, SHARED))
        .extracting(file -> file.rows().stream().map(row -> row.cell("people")).toList())
        .containsExactly(List.of("8"), List.of(), List.of("9"));
    assertThat(store.rounds().sheets(SPRING, Counting.OFFICIAL))
        .filteredOn(sheet -> sheet.file().equals(SHARED))
        .flatExtracting(Sheet::rows)
        .extracting(row -> row.cell("people"))
        .containsExactly("9");
  }

  @Test
  void an_expected_revision_that_is_not_the_latest_changes_nothing() {
    put(OpenedRound.shared("eastshire", "8"), 0);

    assertThat(word(put(OpenedRound.shared("eastshire", "9"), 0))).isEqualTo("conflict 1");
    assertThat(word(put(OpenedRound.shared("eastshire", "9"), 2))).isEqualTo("conflict 1");
    assertThat(store.files().listRevisions(SPRING, SHARED)).hasSize(1);
  }

  @Test
  void the_check_sees_the_file_beside_what_counts_in_each_way_and_can_refuse_it() {
    ReturnKey key = new ReturnKey(SPRING, "northshire", "kidnap");
    stored(store.returns().put(OpenedRound.draft(key, 0, "12"), ANN, UNCHECKED));
    stored(store.returns().advance(key, 1, State.SUBMITTED, ANN, ""));
    stored(store.returns().put(OpenedRound.draft(key, 1, "13"), ANN, UNCHECKED));
    List<List<String>> seen = new ArrayList<>();
    RuntimeException refusal = new IllegalStateException("refused");

    assertThatThrownBy(
            () ->
                store
                    .files()
                    .put(
                        SPRING,
                        OpenedRound.shared("eastshire", "8"),
                        0,
                        TEAM,
                        sheets -> {
                          assertThat(sheets).contains(OpenedRound.shared("eastshire", "8"));
                          seen.add(OpenedRound.demands(sheets));
                          if (seen.size() == Counting.values().length) {
                            throw refusal;
                          }
                        }))
        .isSameAs(refusal);

    assertThat(seen)
        .containsExactlyInAnyOrder(
            List.of("northshire/kidnap=13"), List.of("northshire/kidnap=12"), List.of());
    assertThat(store.files().find(SPRING, SHARED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"round.csv", "forces.csv", "services.csv", "borders.csv"})
  void what_a_round_was_opened_with_stays(String file) {
    Outcome<StoredFile> refused = put(new Sheet(file, List.of()), 0);

    assertThat(word(refused)).isEqualTo("refused NOT_NOW");
    assertThat(sentence(refused))
        .isEqualTo("`" + file + "` stays as it was when the round was stored.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"threats.csv", "capabilities.csv"})
  void returns_are_no_file_of_the_region(String file) {
    assertThat(sentence(put(new Sheet(file, List.of()), 0)))
        .isEqualTo("`" + file + "` is made up of the returns: store those.");
  }

  @Test
  void a_file_that_no_dataset_has_and_a_force_that_is_not_there_are_refused() {
    assertThatThrownBy(() -> put(new Sheet("weather.csv", List.of()), 0))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("A dataset has no file `weather.csv`.");
    assertThatThrownBy(() -> put(OpenedRound.shared("atlantis", "8"), 0))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("nothing was stored");
    assertThat(store.files().find(SPRING, SHARED)).isEmpty();
  }

  @Test
  void an_agreement_names_a_parent_of_its_own_revision() {
    put(agreements("unit", ""), 0);

    assertThatThrownBy(() -> put(agreements("branch", "unit"), 1))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("nothing was stored");
    assertThat(store.files().find(SPRING, "agreements.csv").orElseThrow().revision()).isEqualTo(1);
  }

  private static Sheet agreements(String id, String parent) {
    return OpenedRound.sheet(
        "agreements.csv",
        Map.of(
            "agreement",
            id,
            "parent",
            parent,
            "kind",
            "joint unit",
            "services",
            "kidnap",
            "forces",
            "northshire;southshire",
            "status",
            "signed"));
  }
}
