package muster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a shipped table with one edit, and what is said of which row. */
@DisplayName("What a table as a whole may not say is refused, with its row and a way out")
class RefusedTablesTest {
  private static final String WEIGHTS = "tables/opportunity-weights.csv";
  private static final String WAYS = "tables/ways-of-working.csv";

  /** {@code row} is the row that is told, the header being 1; 0 where the whole table is. */
  record Case(String name, String path, String was, String is, int row, String said, String help) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        // the first that applies counts
        edit(
            "tables/routes.csv", "local,2,", "local,1,", 3, "`local` and `national` both", "order"),
        edit(WAYS, "mutual aid,2,", "mutual aid,4,", 5, "`lead force` and `mutual aid`", "order"),
        edit(
            "tables/levels.csv", "facilitated,3", "facilitated,1", 4, "both have order 1", "order"),
        edit("tables/tracks.csv", "rapid review,2", "rapid review,1", 3, "both have", "order"),
        // weights
        edit(WEIGHTS, "2009-12,savings,0.15,", "2009-12,savings,0.16,", 2, "sum to 1.01", "1"),
        edit(
            "tables/project-weights.csv",
            "2010-13,savings,0.35,",
            "2010-13,savings,0.349999999999,",
            9,
            "`2010-13` sum to 0.999999999999 on 2010-04-01",
            "exactly 1"),
        edit(
            WEIGHTS,
            "2010-13,urgency,0.1,2010-04-01,,",
            "2010-13,urgency,0.1,2010-04-01,2012-03-31,",
            6,
            "`2010-13` sum to 0.9 on 2012-04-01",
            "does not end"),
        edit(
            WEIGHTS,
            "2010-13,urgency,0.1,2010-04-01,,",
            "2010-13,urgency,0.1,2010-04-02,,",
            6,
            "`2010-13` sum to 0.9 on 2010-04-01",
            "exactly 1"),
        edit(
            WEIGHTS,
            "2009-12,urgency,0.2,",
            "2010-12,urgency,0.2,",
            2,
            "`2009-12` does not weigh urgency on 2009-04-01",
            "a weight of 0"),
        // curves
        edit("tables/curves.csv", "savings,2000000,", "saving,2000000,", 7, "only point", "two"),
        edit(
            "tables/curves.csv",
            "risk reduction,300,50,",
            "risk reduction,100.0,50,",
            4,
            "is the amount of row 3 again",
            "keep one"),
        // words of the dataset format
        edit("tables/needs.csv", "strong,67,", "stong,67,", 4, "`stong` is no need", "`strong`"),
        edit(
            "tables/needs.csv",
            "strong,67,",
            "sound,67,",
            0,
            "need `strong` has no row",
            "0 points"),
        edit(
            "tables/needs.csv",
            "critical,100,2009-04-01,,",
            "critical,100,2009-04-01,2011-03-31,",
            0,
            "the need `critical` has no row on 2011-04-01",
            "give it a row"),
        edit("tables/benefits.csv", "some,50,", "soem,50,", 3, "`soem` is no benefit", "`some`"),
        edit(
            "tables/benefits.csv", "some,50,", "enough,50,", 0, "benefit `some` has no row", "row"),
        edit("tables/gates.csv", "vision,ranking,", "vision,rankin,", 3, "is no step", "`ranking`"),
        edit(
            "tables/finance-lines.csv",
            "reserves,reserves,",
            "reserves,reserve,",
            3,
            "`reserve` is no forecast role",
            "`reserves`"),
        // points
        edit("tables/needs.csv", "critical,100,", "critical,101,", 5, "more than 100", "0 to 100"),
        edit("tables/benefits.csv", "strong,100,", "strong,100.5,", 4, "`100.5` points", "100"),
        edit("tables/urgencies.csv", "overdue,60,", "overdue,160,", 2, "more than 100", "0 to 100"),
        edit("tables/readiness.csv", "consistency,30,", "consistency,300,", 4, "more than", "100"),
        edit("tables/curves.csv", "10000,100,", "10000,101,", 6, "more than 100", "0 to 100"),
        edit("tables/trends.csv", "surging,1.5,40,", "surging,1.5,140,", 5, "`140` points", "100"));
  }

  private static Case edit(String path, String was, String is, int row, String said, String help) {
    return new Case(path + ": " + is, path, was, is, row, said, help);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRefused(Case refused) {
    assertThat(problems(refused.path(), refused.was(), refused.is()))
        .anySatisfy(
            p -> {
              assertThat(p.path()).isEqualTo(refused.path());
              assertThat(p.line()).isEqualTo(refused.row());
              assertThat(p.message()).contains(refused.said());
              assertThat(p.help()).contains(refused.help());
            });
  }

  @Test
  @DisplayName("points of exactly 100 and a weight split otherwise are sound")
  void sound() {
    assertThat(problems("tables/trends.csv", "surging,1.5,40,", "surging,1.5,100,")).isEmpty();
    assertThat(
            problems(
                "tables/opportunity-weights.csv",
                "2009-12,risk reduction,0.5,",
                "2009-12,risk reduction,0.500,"))
        .isEmpty();
  }

  @Test
  @DisplayName("nobody need be named as joining")
  void nobodyJoins() {
    assertThat(
            problems(
                "tables/joining.csv",
                Shipped.file("tables/joining.csv").text(),
                "service,force,from,to,reference\n"))
        .isEmpty();
  }

  private static List<RuleProblem> problems(String path, String was, String is) {
    RuleFile file = Shipped.file(path);
    assertThat(file.text()).contains(was);
    List<RuleFile> files = new ArrayList<>(Shipped.files());
    files.remove(file);
    files.add(new RuleFile(path, file.text().replace(was, is)));
    return Shipped.check(files).problems();
  }
}
