package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.data.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every revision of a return is kept, and the latest one counts")
class A02ReturnsKeepEveryRevisionTest {
  private static final String ASSESSOR = "assessor of derbyshire";
  private static final Instant NOW = Instant.parse("2010-03-01T09:30:00.123456Z");
  private static final ReturnKey GIVEN =
      new ReturnKey(StoredRound.EAST_MIDLANDS, "derbyshire", "major-crime");
  private static final ReturnKey ABSENT =
      new ReturnKey(StoredRound.EAST_MIDLANDS, "lincolnshire", "cbrn");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void importTheEastMidlands() {
    store = Store.open(folder.resolve("a.db"), Clock.fixed(NOW, ZoneOffset.UTC));
    store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_imported_return_is_revision_1() {
    StoredReturn imported = store.findReturn(GIVEN).orElseThrow();

    assertThat(imported.revision()).isEqualTo(1);
    assertThat(imported.etag()).isEqualTo("r1");
    assertThat(imported.submittedBy()).isEqualTo("import");
    assertThat(imported.submittedAt()).isEqualTo(Instant.parse("2010-03-01T09:30:00.123Z"));
    assertThat(imported.rows().threats()).hasSize(1);
    assertThat(imported.rows().capability().orElseThrow().cell("specialists")).isEqualTo("79");
  }

  @Test
  void a_service_with_strands_is_one_return() {
    ReturnKey strands =
        new ReturnKey(StoredRound.EAST_MIDLANDS, "nottinghamshire", "protecting-vulnerable-people");

    assertThat(store.findReturn(strands).orElseThrow().rows().threats()).hasSize(5);
  }

  @Test
  void a_new_revision_counts_and_the_old_ones_stay() {
    Outcome<StoredReturn> second = put(GIVEN, StoredRound.rows("20", "60"), 1);
    Outcome<StoredReturn> third = put(GIVEN, StoredRound.rows("21", "61"), 2);

    assertThat(second).isInstanceOf(Outcome.Stored.class);
    assertThat(third).isInstanceOf(Outcome.Stored.class);
    assertThat(store.listRevisions(GIVEN))
        .extracting(r -> r.rows().capability().orElseThrow().cell("specialists"))
        .containsExactly("79", "60", "61");
    assertThat(store.listRevisions(GIVEN))
        .extracting(StoredReturn::submittedBy)
        .containsExactly("import", ASSESSOR, ASSESSOR);
    assertThat(OpenedRound.stored(third)).isEqualTo(store.findReturn(GIVEN).get());
    assertThat(rowsOf(GIVEN, "threats.csv"))
        .extracting(r -> r.cell("demand"))
        .containsExactly("21");
    assertThat(rowsOf(GIVEN, "capabilities.csv"))
        .extracting(r -> r.cell("specialists"))
        .containsExactly("61");
  }

  @Test
  void the_same_content_again_is_a_revision_too() {
    put(GIVEN, StoredRound.rows("20", "60"), 1);
    put(GIVEN, StoredRound.rows("20", "60"), 2);

    assertThat(store.listRevisions(GIVEN))
        .extracting(StoredReturn::revision)
        .containsExactly(1, 2, 3);
  }

  @Test
  void other_returns_stay_as_they_were() {
    List<Sheet> before = store.sheets(StoredRound.EAST_MIDLANDS);

    put(GIVEN, StoredRound.rows("20", "60"), 1);

    ReturnRows unchanged = new ReturnRows(List.of(), Optional.empty());
    assertThat(
            StoredRound.content(unchanged.placedIn(store.sheets(StoredRound.EAST_MIDLANDS), GIVEN)))
        .isEqualTo(StoredRound.content(unchanged.placedIn(before, GIVEN)));
  }

  @Test
  void an_expected_revision_that_is_not_the_latest_changes_nothing() {
    put(GIVEN, StoredRound.rows("20", "60"), 1);

    assertThat(put(GIVEN, StoredRound.rows("30", "70"), 1)).isEqualTo(new Outcome.Conflict<>(2));
    assertThat(put(GIVEN, StoredRound.rows("30", "70"), 0)).isEqualTo(new Outcome.Conflict<>(2));
    assertThat(put(ABSENT, StoredRound.rows("30", "70"), 1)).isEqualTo(new Outcome.Conflict<>(0));
    assertThat(store.listRevisions(GIVEN)).hasSize(2);
    assertThat(store.findReturn(ABSENT)).isEmpty();
  }

  @Test
  void a_first_return_may_have_a_threat_without_a_capability() {
    put(ABSENT, new ReturnRows(List.of(StoredRound.threat("3")), Optional.empty()), 0);

    assertThat(store.findReturn(ABSENT).orElseThrow().rows().capability()).isEmpty();
    assertThat(rowsOf(ABSENT, "threats.csv")).hasSize(1);
    assertThat(rowsOf(ABSENT, "capabilities.csv")).isEmpty();
  }

  @Test
  void and_a_capability_without_a_threat() {
    put(ABSENT, new ReturnRows(List.of(), Optional.of(StoredRound.capability("7"))), 0);

    assertThat(rowsOf(ABSENT, "threats.csv")).isEmpty();
    assertThat(rowsOf(ABSENT, "capabilities.csv")).hasSize(1);
  }

  @Test
  void the_check_sees_the_round_as_it_would_become_and_can_refuse_it() {
    List<Sheet> seen = new ArrayList<>();
    RuntimeException refusal = new IllegalStateException("refused");

    assertThatThrownBy(
            () ->
                store.putReturn(
                    ABSENT,
                    StoredRound.rows("3", "7"),
                    0,
                    StoredRound.actor(ASSESSOR),
                    round -> {
                      seen.addAll(round);
                      throw refusal;
                    }))
        .isSameAs(refusal);

    assertThat(store.findReturn(ABSENT)).isEmpty();
    assertThat(put(ABSENT, StoredRound.rows("3", "7"), 0)).isInstanceOf(Outcome.Stored.class);
    assertThat(StoredRound.content(seen))
        .isEqualTo(StoredRound.content(store.sheets(StoredRound.EAST_MIDLANDS)));
  }

  @Test
  void a_return_of_an_unknown_round_or_force_is_refused() {
    ReturnKey noForce = new ReturnKey(StoredRound.EAST_MIDLANDS, "atlantis", "cbrn");
    ReturnKey noRound = new ReturnKey("no-round", "derbyshire", "cbrn");

    assertThatThrownBy(() -> put(noForce, StoredRound.rows("3", "7"), 0))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("nothing was stored");
    assertThatThrownBy(() -> put(noRound, StoredRound.rows("3", "7"), 0))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("There is no round `no-round`.");
  }

  private Outcome<StoredReturn> put(ReturnKey key, ReturnRows rows, int expected) {
    return store.putReturn(key, rows, expected, StoredRound.actor(ASSESSOR), round -> {});
  }

  private List<Sheet.Row> rowsOf(ReturnKey key, String file) {
    return store.sheets(key.round()).stream()
        .filter(sheet -> sheet.file().equals(file))
        .flatMap(sheet -> sheet.rows().stream())
        .filter(row -> row.cell("force").equals(key.force()))
        .filter(row -> row.cell("service").equals(key.service()))
        .toList();
  }
}
