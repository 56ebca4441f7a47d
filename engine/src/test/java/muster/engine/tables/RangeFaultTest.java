package muster.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.tables.RangeFault.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What bands miss or share is told exactly")
class RangeFaultTest {
  private static List<RangeFault> faults(String... ranges) {
    return RangeFaults.of(
        table(Stream.of(ranges).map(r -> r + ",no,2009-04-01,").toArray(String[]::new)));
  }

  /** Rows of range, seriousness, first and last day. */
  private static TableFile table(String... rows) {
    StringBuilder text = new StringBuilder("band,risk,serious,from,to,reference\n");
    for (int i = 0; i < rows.length; i++) {
      text.append("b%d,%s,x\n".formatted(i + 1, rows[i]));
    }
    List<RuleProblem> problems = new ArrayList<>();
    RuleFile file = new RuleFile(PolicyTable.BANDS.path(), text.toString());
    TableFile table = TableReader.read(PolicyTable.BANDS, file, problems);
    assertThat(problems).isEmpty();
    return table;
  }

  @Test
  void tenAndTenPointNoughtAreNoGap() {
    assertThat(faults("0..10.0", "10..25", ">=25.00")).isEmpty();
  }

  @Test
  void aGapIsBetweenTwoRows() {
    assertThat(faults("<10", "10.1..25", ">=25"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.MISSED);
              assertThat(f.row()).isEqualTo(3);
              assertThat(f.otherRow()).isEqualTo(2);
              assertThat(f.from()).isEqualByComparingTo("10");
              assertThat(f.below()).isEqualByComparingTo("10.1");
              assertThat(f.holds(10)).isTrue();
              assertThat(f.holds(10.1)).isFalse();
            });
  }

  @Test
  void aRowWithinAnotherSharesAllOfItself() {
    assertThat(faults("<100", "20..30", ">=100"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.SHARED);
              assertThat(f.from()).isEqualByComparingTo(BigDecimal.valueOf(20));
              assertThat(f.below()).isEqualByComparingTo(BigDecimal.valueOf(30));
            });
  }

  @Test
  @Timeout(60)
  @DisplayName("of rows that overlap on many days no more are told than anybody reads")
  void many() {
    StringBuilder text = new StringBuilder("band,risk,serious,from,to,reference\n");
    for (int i = 0; i < 4_998; i++) {
      text.append(
          "b%d,>=%d,no,%s,,x\n"
              .formatted(i, 5_000 - i, LocalDate.of(2009, 4, 1).plusDays(i % 900)));
    }
    List<RuleProblem> problems = new ArrayList<>();
    RuleFile file = new RuleFile(PolicyTable.BANDS.path(), text.toString());
    TableFile table = TableReader.read(PolicyTable.BANDS, file, problems);
    assertThat(problems).isEmpty();
    assertThat(RangeFaults.of(table)).hasSizeBetween(1_000, 6_000);
  }

  @Test
  @DisplayName("a fault that lasts is told once, on its first day")
  void once() {
    String text =
        """
        band,risk,serious,from,to,reference
        low,<10,no,2009-04-01,,x
        high,12..100,no,2009-04-01,2009-04-30,x
        top,>=100,no,2009-04-01,,x
        other,12.0..100,no,2009-05-01,,x
        """;
    RuleFile file = new RuleFile(PolicyTable.BANDS.path(), text);
    List<RangeFault> faults =
        RangeFaults.of(TableReader.read(PolicyTable.BANDS, file, new ArrayList<>()));
    assertThat(faults).extracting(RangeFault::row).containsExactly(3, 5);
    assertThat(faults)
        .extracting(f -> f.day().toString())
        .containsExactly("2009-04-01", "2009-05-01");
  }

  @Test
  void theHighestMustNotEnd() {
    assertThat(faults("<10", "10..20")).singleElement().matches(f -> f.below() == null);
  }

  @Test
  void aRowThatEndsAndIsNotReplacedIsToldAtItsEnd() {
    TableFile table =
        table("<10,no,2009-04-01,", "10..25,no,2009-04-01,2011-03-31", ">=25,no,2009-04-01,");

    assertThat(RangeFaults.of(table))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.ENDED);
              assertThat(f.row()).isEqualTo(3);
              assertThat(f.column()).isEqualTo("to");
              assertThat(f.day()).isEqualTo("2011-04-01");
              assertThat(f.message()).contains("`b2` ends on 2011-03-31", "10 to 25");
              assertThat(f.holds(10)).isTrue();
              assertThat(f.holds(25)).isFalse();
            });
    assertThat(RangeFaults.of(table, LocalDate.of(2011, 3, 31))).isEmpty();
    assertThat(RangeFaults.of(table, LocalDate.of(2015, 1, 1))).hasSize(1);
  }

  @Test
  void theHighestThatEndsIsToldAtItsEndToo() {
    assertThat(RangeFaults.of(table("<10,no,2009-04-01,", ">=10,no,2009-04-01,2011-03-31")))
        .singleElement()
        .matches(f -> f.kind() == Kind.ENDED && f.row() == 3 && f.below() == null);
  }

  @Test
  void aRowReplacedInPartIsNotToldButTheGapThatIsLeft() {
    assertThat(
            RangeFaults.of(
                table(
                    "<10,no,2009-04-01,",
                    "10..25,no,2009-04-01,2011-03-31",
                    ">=25,no,2009-04-01,",
                    "10..20,no,2011-04-01,")))
        .singleElement()
        .matches(f -> f.kind() == Kind.MISSED && f.row() == 4)
        .matches(f -> f.from().intValue() == 20 && f.day().equals(LocalDate.of(2011, 4, 1)));
  }

  @Test
  void aRowThatBeginsAfterItsNeighboursIsToldAtItsBeginning() {
    assertThat(
            RangeFaults.of(
                table("<10,no,2009-04-01,", "10..25,no,2010-04-01,", ">=25,no,2009-04-01,")))
        .singleElement()
        .matches(f -> f.kind() == Kind.LATE && f.row() == 3 && f.column().equals("from"))
        .matches(f -> f.day().equals(LocalDate.of(2009, 4, 1)));
  }

  @Test
  void aTimeBetweenTwoRowsOfOneRangeIsToldOnceWhereTheFirstEnds() {
    assertThat(
            RangeFaults.of(
                table(
                    "<10,no,2009-04-01,",
                    "10..25,no,2009-04-01,2010-03-31",
                    ">=25,no,2009-04-01,",
                    "10..25,no,2011-04-01,")))
        .singleElement()
        .matches(f -> f.kind() == Kind.ENDED && f.row() == 3);
  }
}
