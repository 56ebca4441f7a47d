package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.secondopinion.RandomDatasets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A round that was imported reads back cell by cell, and is there after a restart")
class A01RoundsAreKeptTest {
  @TempDir Path folder;

  @Test
  void the_east_midlands_read_back_as_they_were_given() {
    List<Sheet> given = StoredRound.eastMidlands();
    try (Store store = Store.open(folder.resolve("a.db"))) {
      store.importRound(given, StoredRound.IMPORT);

      List<Sheet> stored = store.sheets(StoredRound.EAST_MIDLANDS);

      assertThat(StoredRound.content(stored)).isEqualTo(StoredRound.content(given));
      assertThat(store.listRounds()).containsExactly(StoredRound.EAST_MIDLANDS);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void so_do_random_rounds_with_absent_returns_strands_and_shared_people(long seed) {
    List<Sheet> given = StoredRound.sheets(RandomDatasets.generate(seed));
    try (Store store = Store.open(folder.resolve("a.db"))) {
      store.importRound(given, StoredRound.IMPORT);

      List<Sheet> stored = store.sheets(store.listRounds().get(0));

      assertThat(StoredRound.content(stored)).isEqualTo(StoredRound.content(given));
    }
  }

  @Test
  void an_empty_file_and_an_absent_one_stay_told_apart() {
    List<Sheet> given = new ArrayList<>(StoredRound.eastMidlands());
    given.removeIf(sheet -> sheet.file().equals("finance.csv"));
    assertThat(StoredRound.content(given).get("exclusions.csv")).isEmpty();
    try (Store store = Store.open(folder.resolve("a.db"))) {
      store.importRound(given, StoredRound.IMPORT);

      List<Sheet> stored = store.sheets(StoredRound.EAST_MIDLANDS);

      assertThat(stored).extracting(Sheet::file).contains("exclusions.csv");
      assertThat(stored).extracting(Sheet::file).doesNotContain("finance.csv");
    }
  }

  @Test
  void decimals_keep_every_digit_they_were_given() {
    List<Sheet> given = new ArrayList<>(StoredRound.eastMidlands());
    given.removeIf(sheet -> sheet.file().equals("indicators.csv"));
    String exact = "0.10000000000000000000000000000000000001000";
    given.add(
        new Sheet(
            "indicators.csv",
            List.of(
                new Sheet.Row(2, Map.of("indicator", "x", "value", exact, "source", "a test")))));
    try (Store store = Store.open(folder.resolve("a.db"))) {
      store.importRound(given, StoredRound.IMPORT);

      assertThat(StoredRound.content(store.sheets(StoredRound.EAST_MIDLANDS)).get("indicators.csv"))
          .containsExactly("{indicator=x, source=a test, value=" + exact + "}");
    }
  }

  @Test
  void spaces_around_a_cell_mean_nothing() {
    List<Sheet> given = StoredRound.eastMidlands();
    List<Sheet> spaced =
        given.stream()
            .map(
                sheet ->
                    new Sheet(
                        sheet.file(),
                        sheet.rows().stream().map(A01RoundsAreKeptTest::spaced).toList()))
            .toList();
    try (Store store = Store.open(folder.resolve("a.db"))) {
      store.importRound(spaced, StoredRound.IMPORT);

      assertThat(StoredRound.content(store.sheets(StoredRound.EAST_MIDLANDS)))
          .isEqualTo(StoredRound.content(given));
    }
  }

  private static Sheet.Row spaced(Sheet.Row row) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.replaceAll((column, cell) -> "  " + cell + " ");
    return new Sheet.Row(row.number(), cells);
  }

  @Test
  void a_database_that_is_opened_again_has_everything() {
    List<Sheet> given = StoredRound.eastMidlands();
    Path file = folder.resolve("a.db");
    ReturnKey key = new ReturnKey(StoredRound.EAST_MIDLANDS, "lincolnshire", "cbrn");
    try (Store store = Store.open(file)) {
      store.importRound(given, StoredRound.IMPORT);
      store.putReturn(
          key,
          StoredRound.rows("2", "5"),
          0,
          StoredRound.actor("assessor of lincolnshire"),
          round -> {});
    }
    try (Store store = Store.open(file)) {
      assertThat(store.sheets(StoredRound.EAST_MIDLANDS)).hasSameSizeAs(given);
      assertThat(store.findReturn(key))
          .hasValueSatisfying(r -> assertThat(r.etag()).isEqualTo("r1"));
    }
  }

  @Test
  void a_round_is_imported_once() {
    try (Store store = Store.open(folder.resolve("a.db"))) {
      store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);

      assertThatThrownBy(() -> store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT))
          .isInstanceOf(StoreProblem.class)
          .hasMessage("The round `east-midlands-2010` is stored already, and is imported once.");
      assertThat(StoredRound.content(store.sheets(StoredRound.EAST_MIDLANDS)))
          .isEqualTo(StoredRound.content(StoredRound.eastMidlands()));
    }
  }

  @Test
  void a_round_whose_rows_contradict_each_other_leaves_nothing_behind() {
    List<Sheet> given = new ArrayList<>(StoredRound.eastMidlands());
    given.removeIf(sheet -> sheet.file().equals("borders.csv"));
    given.add(
        new Sheet(
            "borders.csv",
            List.of(new Sheet.Row(2, Map.of("force_a", "derbyshire", "force_b", "atlantis")))));
    try (Store store = Store.open(folder.resolve("a.db"))) {
      assertThatThrownBy(() -> store.importRound(given, StoredRound.IMPORT))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("nothing was stored");

      assertThat(store.listRounds()).isEmpty();
      assertThat(store.findSheets(StoredRound.EAST_MIDLANDS)).isEmpty();
    }
  }

  @Test
  void a_file_that_no_dataset_has_is_named() {
    List<Sheet> given = new ArrayList<>(StoredRound.eastMidlands());
    given.add(new Sheet("weather.csv", List.of()));
    try (Store store = Store.open(folder.resolve("a.db"))) {
      assertThatThrownBy(() -> store.importRound(given, StoredRound.IMPORT))
          .isInstanceOf(StoreProblem.class)
          .hasMessage("A dataset has no file `weather.csv`.");
      assertThat(store.listRounds()).isEmpty();
    }
  }

  @Test
  void sheets_without_a_round_are_refused() {
    try (Store store = Store.open(folder.resolve("a.db"))) {
      assertThatThrownBy(
              () ->
                  store.importRound(List.of(new Sheet("round.csv", List.of())), StoredRound.IMPORT))
          .isInstanceOf(StoreProblem.class)
          .hasMessage("`round.csv` must have one row that names the round.");
    }
  }
}
