package muster.data.store;

import static muster.data.store.OpenedRound.ANN;
import static muster.data.store.OpenedRound.MODERATOR;
import static muster.data.store.OpenedRound.MODERATORS_FORCE;
import static muster.data.store.OpenedRound.UNCHECKED;
import static muster.data.store.OpenedRound.row;
import static muster.data.store.OpenedRound.sentence;
import static muster.data.store.OpenedRound.stored;
import static muster.data.store.OpenedRound.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.store.SecondScore.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A moderator sees a force's evidence, and its score only once theirs is in")
class A13ModerationIsBlindTest {
  private static final String SPRING = "spring-2010";
  private static final ReturnKey KEY = new ReturnKey(SPRING, "northshire", "kidnap");

  /** What a moderator may see before scoring, as the method lists it. */
  private static final List<String> EVIDENCE =
      List.of(
          "evidence",
          "note",
          "dated",
          "source",
          "basis",
          "strand",
          "days",
          "specialists",
          "minimum",
          "availability",
          "cost_gbp");

  private static final Sheet.Row STREET = threat("street");
  private static final Sheet.Row HOME = threat("home");
  private static final Sheet.Row CAPABILITY =
      row(
          Map.ofEntries(
              Map.entry("specialists", "6"),
              Map.entry("minimum", "4"),
              Map.entry("availability", "0.5"),
              Map.entry("capacity", "met"),
              Map.entry("capability", "met"),
              Map.entry("consistency", "met"),
              Map.entry("connectivity", "met"),
              Map.entry("cost_gbp", "1000"),
              Map.entry("confidence", "medium"),
              Map.entry("note", "A team of six."),
              Map.entry("dated", "2010-03-01"),
              Map.entry("source", "The roster"),
              Map.entry("basis", "illustrative")));
  private static final ReturnRows WHOLE =
      new ReturnRows(List.of(STREET, HOME), Optional.of(CAPABILITY));

  @TempDir Path folder;
  private Store store;

  private static Sheet.Row threat(String strand) {
    Map<String, String> cells = new TreeMap<>();
    Stream.of(
            "physical",
            "psychological",
            "financial",
            "community",
            "public_expectation",
            "environmental")
        .forEach(harm -> cells.put(harm, "minor"));
    cells.putAll(
        Map.of(
            "strand",
            strand,
            "demand_low",
            "10",
            "demand",
            "12",
            "demand_high",
            "14",
            "days",
            "3",
            "trend",
            "rising",
            "confidence",
            "medium",
            "evidence",
            "local;national"));
    cells.putAll(
        Map.of(
            "note",
            "Two gangs.",
            "dated",
            "2010-03-01",
            "source",
            "The log",
            "basis",
            "illustrative"));
    return row(cells);
  }

  private static Sheet.Row second(String strand, String demand) {
    return row(Map.of("strand", strand, "demand_level", demand, "trend", "steady"));
  }

  private static final ReturnRows SECOND =
      new ReturnRows(
          List.of(second("home", "monthly"), second("street", "weekly")),
          Optional.of(row(Map.of("capacity", "not met", "confidence", "a \"low\" \\ one"))));

  @BeforeEach
  void submitAReturn() {
    store = Store.open(folder.resolve("a.db"), new MovingClock(OpenedRound.OPENS));
    OpenedRound.in(store, SPRING);
    put(0);
  }

  private void put(int expected) {
    stored(store.returns().put(new ReturnDraft(KEY, WHOLE, expected), ANN, UNCHECKED));
    stored(store.returns().advance(KEY, expected + 1, State.SUBMITTED, ANN, ""));
  }

  @AfterEach
  void close() {
    assertThat(store.audit().verify().problems()).isEmpty();
    store.close();
  }

  private Outcome<Moderation> moderate(ReturnRows rows, Actor actor) {
    Shift shift = OpenedRound.shift("60.5", "240", "medium", "critical");
    return store
        .moderations()
        .add(
            KEY,
            1,
            new SecondScore(MODERATORS_FORCE, rows, shift, Verdict.ADJUSTED, "Two more in May."),
            actor);
  }

  private ModeratorsView view(Actor actor) {
    return store.moderations().view(KEY, actor.account()).orElseThrow();
  }

  @Test
  void before_a_second_score_only_evidence_is_shown() {
    ModeratorsView view = view(MODERATOR);

    assertThat(view.own()).isEmpty();
    assertThat(view.rows()).isEqualTo(evidenceOnly());
    assertThat(view.rows().threats())
        .extracting(row -> row.cell("strand"), row -> row.cell("note"), row -> row.cell("demand"))
        .containsExactly(tuple("street", "Two gangs.", ""), tuple("home", "Two gangs.", ""));
    assertThat(view.toString()).doesNotContain("rising", "minor", "met,", "medium");
  }

  private static ReturnRows evidenceOnly() {
    return new ReturnRows(
        WHOLE.threats().stream().map(A13ModerationIsBlindTest::evidenceOnly).toList(),
        WHOLE.capability().map(A13ModerationIsBlindTest::evidenceOnly));
  }

  private static Sheet.Row evidenceOnly(Sheet.Row whole) {
    Map<String, String> cells = new TreeMap<>(whole.cells());
    cells.keySet().retainAll(EVIDENCE);
    return row(cells);
  }

  @Test
  void afterwards_everything_is_with_both_scores_and_the_shift() {
    stored(moderate(SECOND, MODERATOR));

    ModeratorsView view = view(MODERATOR);
    assertThat(view.rows()).isEqualTo(WHOLE);
    assertThat(view.status().state()).isEqualTo(State.MODERATED);
    Moderation own = view.own().orElseThrow();
    assertThat(own.moderator()).isEqualTo("sam");
    assertThat(own.at()).isEqualTo(OpenedRound.OPENS);
    assertThat(own.score().rows()).isEqualTo(SECOND);
    assertThat(own.score().force()).isEqualTo("southshire");
    assertThat(own.score().verdict()).isEqualTo(Verdict.ADJUSTED);
    assertThat(own.score().reason()).isEqualTo("Two more in May.");
    assertThat(own.score().shift())
        .isEqualTo(OpenedRound.shift("60.5", "240", "medium", "critical"));
    assertThat(own.score().shift().risk()).contains(new BigDecimal("179.5"));
    assertThat(store.moderations().find(KEY)).containsExactly(own);
    assertThat(store.moderations().list(SPRING)).containsExactly(own);
  }

  @Test
  void the_score_of_somebody_else_opens_nothing() {
    stored(moderate(SECOND, MODERATOR));

    ModeratorsView other = view(new Actor("sue", "moderator", ""));
    assertThat(other.rows()).isEqualTo(evidenceOnly());
    assertThat(other.own()).isEmpty();
  }

  @Test
  void a_later_revision_is_blind_again() {
    stored(moderate(SECOND, MODERATOR));
    put(1);

    ModeratorsView view = view(MODERATOR);
    assertThat(view.status().revision()).isEqualTo(2);
    assertThat(view.rows()).isEqualTo(evidenceOnly());
    assertThat(view.own()).isEmpty();
  }

  @Test
  void a_draft_is_nobody_elses_business() {
    ReturnKey other = new ReturnKey(SPRING, "northshire", "firearms");
    stored(store.returns().put(new ReturnDraft(other, WHOLE, 0), ANN, UNCHECKED));
    stored(
        store.returns().put(new ReturnDraft(KEY, StoredRound.rows("99", "99"), 1), ANN, UNCHECKED));

    assertThat(store.moderations().view(other, "sam")).isEmpty();
    assertThat(view(MODERATOR).status().revision()).isEqualTo(1);
    assertThat(view(MODERATOR).rows()).isEqualTo(evidenceOnly());
  }

  @Test
  void a_refused_second_score_opens_nothing() {
    assertThat(word(moderate(SECOND, ANN))).isEqualTo("refused NOT_BY_YOU");

    assertThat(view(ANN).rows()).isEqualTo(evidenceOnly());
  }

  @Test
  void a_second_score_takes_the_place_of_the_first_beside_the_same_evidence() {
    ReturnRows scored = WHOLE.withScore(SECOND);

    assertThat(scored.evidence()).isEqualTo(evidenceOnly());
    Sheet.Row street = scored.threats().get(0);
    assertThat(street.cell("demand_level")).isEqualTo("weekly");
    assertThat(street.cell("trend")).isEqualTo("steady");
    assertThat(List.of("demand", "demand_low", "physical", "confidence"))
        .allMatch(column -> street.cell(column).isEmpty());
    assertThat(scored.threats().get(1).cell("demand_level")).isEqualTo("monthly");
    assertThat(scored.capability().orElseThrow().cell("capacity")).isEqualTo("not met");
    assertThat(scored.capability().orElseThrow().cell("capability")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void a_second_score_is_of_the_same_threats_and_nothing_but_a_score(ReturnRows rows, String says) {
    Outcome<Moderation> refused = moderate(rows, MODERATOR);

    assertThat(word(refused)).isEqualTo("refused NOT_LIKE_THIS");
    assertThat(sentence(refused)).isEqualTo(says);
    assertThat(view(MODERATOR).own()).isEmpty();
  }

  static Stream<Arguments> a_second_score_is_of_the_same_threats_and_nothing_but_a_score() {
    Optional<Sheet.Row> capability = SECOND.capability();
    return Stream.of(
        Arguments.of(
            new ReturnRows(List.of(second("home", "weekly")), capability),
            "The second score has threats for `home`; the return has them for `home`, `street`."),
        Arguments.of(
            new ReturnRows(List.of(second("home", "weekly"), second("home", "weekly")), capability),
            "The second score has threats for `home`, `home`; the return has them for `home`,"
                + " `street`."),
        Arguments.of(
            new ReturnRows(List.of(row(Map.of("demand", "3"))), capability),
            "The second score has threats for the whole service; the return has them for `home`,"
                + " `street`."),
        Arguments.of(
            new ReturnRows(List.of(), capability),
            "The second score has threats for nothing; the return has them for `home`,"
                + " `street`."),
        Arguments.of(
            new ReturnRows(SECOND.threats(), Optional.empty()),
            "The second score has no capability; the return has one."),
        Arguments.of(
            new ReturnRows(SECOND.threats(), Optional.of(row(Map.of("specialists", "9")))),
            "`specialists` is evidence and no part of a score: leave it out."),
        Arguments.of(
            new ReturnRows(SECOND.threats(), Optional.of(row(Map.of("strand", "home")))),
            "`strand` is evidence and no part of a score: leave it out."));
  }
}
