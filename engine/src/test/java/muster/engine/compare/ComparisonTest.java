package muster.engine.compare;

import static muster.engine.compare.Hand.project;
import static muster.engine.compare.Hand.risk;
import static muster.engine.compare.Hand.row;
import static muster.engine.compare.Hand.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import muster.engine.compare.Contribution.Cause;
import muster.engine.compare.InputChange.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison of two assessments")
class ComparisonTest {
  private static final SortedMap<String, Object> OLD = weights("2009-12", 0.75, 0.25);
  private static final SortedMap<String, Object> NEW = weights("2010-13", 0.25, 0.75);

  private static Comparison compare(Hand a, Hand b) {
    return Comparison.of(a.side(), b.side());
  }

  @Test
  void of_equal_ones_finds_nothing() {
    Hand same = Hand.empty().risks(risk("a", "s", 1, 500, "high")).rows(row("a", "s", 6));

    Comparison comparison = compare(same, same);

    assertThat(comparison.inputs()).isEmpty();
    assertThat(comparison.moved()).isEmpty();
    assertThat(comparison.isStill()).isTrue();
    assertThat(comparison.rankings()).allMatch(Ranking::isSame);
  }

  @Test
  void tells_a_cell_that_differs_and_the_risk_that_rests_on_it() {
    Hand a =
        Hand.empty()
            .rows(row("a", "s", 6), row("b", "s", 6))
            .risks(risk("a", "s", 1, 500, "high"), risk("b", "s", 2, 400, "high"));
    Hand b =
        Hand.empty()
            .rows(row("a", "s", 8), row("b", "s", 6))
            .risks(risk("b", "s", 1, 400, "high"), risk("a", "s", 2, 90, "low"));

    Comparison comparison = compare(a, b);

    assertThat(comparison.inputs())
        .singleElement()
        .satisfies(
            input -> {
              assertThat(input.source()).isEqualTo(Source.DATASET);
              assertThat(input.name()).isEqualTo("capabilities.csv:a/s");
              assertThat(input.cells()).containsExactly(new Change("specialists", 6, 8));
            });
    Moved own = comparison.listMoved(Kind.RISK).get(0);
    assertThat(own.id()).isEqualTo("risk/a/s");
    assertThat(own.changes())
        .containsExactly(
            new Change("risk", 500.0, 90.0),
            new Change("band", "high", "low"),
            new Change("rank", 1, 2),
            new Change("rankInService", 1, 2));
    assertThat(own.because()).containsExactly("capabilities.csv:a/s");
    assertThat(own.findings())
        .containsExactly(
            new FindingChange("risk/band", "It is high.", "It is low."),
            new FindingChange(
                "risk/calculated",
                "Of all points 500.0 are not met.",
                "Of all points 90.0 are not met."));
    Moved passed = comparison.listMoved(Kind.RISK).get(1);
    assertThat(passed.isPlaceOnly()).isTrue();
    assertThat(passed.because()).isEmpty();
    assertThat(comparison.rankings().get(0).swapped()).isEqualTo(1);
    assertThat(comparison.rankings().get(0).notable())
        .containsExactly(new Ranking.Swap("risk/a/s", "risk/b/s", 1, 2, 2, 1));
  }

  @Test
  void tells_rows_and_results_that_came_and_went() {
    Hand a = Hand.empty().rows(row("a", "s", 6)).risks(risk("a", "s", 1, 500, "high"));
    Hand b = Hand.empty().rows(row("b", "s", 6)).risks(risk("b", "s", 1, 500, "high"));

    Comparison comparison = compare(a, b);

    assertThat(comparison.inputs())
        .extracting(InputChange::name, InputChange::presence)
        .containsExactly(
            tuple("capabilities.csv:a/s", Presence.LEFT),
            tuple("capabilities.csv:b/s", Presence.ENTERED));
    assertThat(comparison.moved())
        .extracting(Moved::id, Moved::presence)
        .containsExactly(tuple("risk/a/s", Presence.LEFT), tuple("risk/b/s", Presence.ENTERED));
    assertThat(comparison.rankings().get(0).enteredTop()).containsExactly("risk/b/s");
    assertThat(comparison.rankings().get(0).leftTop()).containsExactly("risk/a/s");
  }

  @Test
  void tells_a_parameter_and_finds_it_through_the_findings_that_cite_it() {
    Hand a = Hand.empty().parameter(0.5).risks(risk("a", "s", 1, 500, "high"));
    Hand b = Hand.empty().parameter(0.6).risks(risk("a", "s", 1, 500, "critical"));

    Comparison comparison = compare(a, b);

    assertThat(comparison.inputs())
        .singleElement()
        .satisfies(
            input -> {
              assertThat(input.source()).isEqualTo(Source.PARAMETER);
              assertThat(input.name()).isEqualTo("parameters/x");
              assertThat(input.cells())
                  .containsExactly(
                      new Change("value", new BigDecimal("0.5"), new BigDecimal("0.6")));
            });
    assertThat(comparison.moved())
        .singleElement()
        .satisfies(m -> assertThat(m.because()).containsExactly("parameters/x"));
  }

  @Test
  void says_where_contributions_changed_by_weights_alone_the_largest_first() {
    Hand a =
        Hand.empty()
            .weighed(OLD)
            .projects(project("p", 1, OLD, 80, 40), project("q", 2, OLD, 20, 90));
    Hand b =
        Hand.empty()
            .weighed(NEW)
            .projects(project("q", 1, NEW, 20, 90), project("p", 2, NEW, 80, 40));

    Comparison comparison = compare(a, b);

    Moved first = comparison.listMoved(Kind.PROJECT).get(0);
    assertThat(first.id()).isEqualTo("project/q");
    assertThat(first.isWeightsOnly()).isTrue();
    assertThat(first.because()).containsExactly("weights of projects");
    // 90 × .75 − 90 × .25 = 45; 20 × .25 − 20 × .75 = −10
    assertThat(first.contributions())
        .extracting(Contribution::criterion, c -> c.contribution().growth(), Contribution::cause)
        .containsExactly(tuple("savings", 45.0, Cause.WEIGHT), tuple("risk", -10.0, Cause.WEIGHT));
    assertThat(comparison.rankings().get(2).swapped()).isEqualTo(1);
  }

  @Test
  void tells_points_from_weights() {
    Hand a = Hand.empty().weighed(OLD).projects(project("p", 1, OLD, 80, 40));
    Hand points = Hand.empty().weighed(OLD).projects(project("p", 1, OLD, 80, 60));
    Hand both = Hand.empty().weighed(NEW).projects(project("p", 1, NEW, 80, 60));

    assertThat(compare(a, points).moved().get(0).contributions())
        .extracting(Contribution::cause)
        .containsExactly(Cause.POINTS);
    assertThat(compare(a, points).moved().get(0).isWeightsOnly()).isFalse();
    assertThat(compare(a, both).moved().get(0).contributions())
        .extracting(Contribution::criterion, Contribution::cause)
        .containsExactly(tuple("risk", Cause.WEIGHT), tuple("savings", Cause.BOTH));
  }

  @Test
  void tells_the_date_though_nothing_moves_by_it() {
    Hand a = Hand.empty().risks(risk("a", "s", 1, 500, "high"));

    Comparison comparison = compare(a, a.on(LocalDate.of(2010, 3, 1)));

    assertThat(comparison.inputs())
        .singleElement()
        .satisfies(i -> assertThat(i.source()).isEqualTo(Source.DATE));
    assertThat(comparison.isStill()).isTrue();
  }

  @Test
  void leaves_aside_what_differs_beyond_nine_decimals() {
    Hand a = Hand.empty().risks(risk("a", "s", 1, 500, "high"));
    Hand b = Hand.empty().risks(risk("a", "s", 1, 500.00000000000006, "high"));

    assertThat(compare(a, b).isStill()).isTrue();
  }
}
