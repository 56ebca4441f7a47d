package muster.server.text;

import static muster.server.text.CsvTableCells.row;
import static muster.server.text.MoneyBasis.weakest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.facts.Basis;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finance.Line;
import muster.engine.findings.Finance.Savings;
import muster.engine.findings.Finance.Scheme;

/**
 * The rows of the table of money, one an amount: the part it belongs to, what it is about, what
 * figure it is, the year, and whether anything in it is unknown.
 */
final class CsvTableMoney {
  private static final String MILLIONS = "£ million";
  private static final String POUNDS = "pounds";
  private static final String POUNDS_A_YEAR = "pounds a year";
  private static final String TOTAL = "total";

  private CsvTableMoney() {}

  static Stream<List<Object>> finance(Assessment assessment) {
    Finance finance = assessment.finance();
    MoneyBasis basis = new MoneyBasis(assessment);
    return Stream.of(
            finance.lines().stream().flatMap(l -> line(l, weakest(basis.line(l.line())))),
            finance.forecast().stream().flatMap(b -> balance(b, weakest(basis.forecast(b.year())))),
            savings(finance.savings(), weakest(basis.savings())),
            finance.schemes().stream().flatMap(s -> scheme(s, weakest(basis.scheme(s.project())))))
        .flatMap(rows -> rows);
  }

  private static Stream<List<Object>> line(Line line, Basis basis) {
    Stream<List<Object>> years =
        line.years().entrySet().stream()
            .map(
                y -> million("line", line.line(), "amount", y.getKey(), y.getValue(), null, basis));
    Stream<List<Object>> total =
        Stream.of(
            row(
                "line",
                line.line(),
                "sum of the known years",
                TOTAL,
                isKnown(line) ? line.total() : null,
                line.partial(),
                null,
                basis,
                MILLIONS));
    Stream<List<Object>> printed =
        line.printed() == null
            ? Stream.of()
            : Stream.of(
                million(
                    "line",
                    line.line(),
                    "as printed",
                    TOTAL,
                    line.printed(),
                    agreement(line),
                    basis));
    return Stream.of(years, total, printed).flatMap(rows -> rows);
  }

  /** A sum of nothing that is known is not known, rather than nothing. */
  static boolean isKnown(Line line) {
    return line.years().values().stream().anyMatch(v -> v != null);
  }

  private static String agreement(Line line) {
    if (line.agrees() == null) {
      return "unknown";
    }
    return line.agrees() ? "is the sum" : "is not the sum";
  }

  private static Stream<List<Object>> balance(Balance b, Basis basis) {
    return Stream.of(
        million("forecast", null, "gap", b.year(), b.gap(), null, basis),
        million("forecast", null, "reserves", b.year(), b.reserves(), null, basis),
        million("forecast", null, "efficiencies", b.year(), b.efficiencies(), null, basis),
        million("forecast", null, "residual", b.year(), b.residual(), b.outcome(), basis));
  }

  private static List<Object> million(
      String part,
      String item,
      String figure,
      String year,
      BigDecimal amount,
      String outcome,
      Basis basis) {
    return row(part, item, figure, year, amount, amount == null, outcome, basis, MILLIONS);
  }

  private static Stream<List<Object>> savings(Savings s, Basis basis) {
    return Stream.of(
        saving("identified", s.identified(), s.partial(), met(s.met()), basis),
        saving("delivered", s.delivered(), s.partial(), null, basis),
        saving("target", s.target(), false, null, null));
  }

  private static String met(Boolean met) {
    if (met == null) {
      return "unknown";
    }
    return met ? "target met" : "target not met";
  }

  private static List<Object> saving(
      String figure, BigDecimal amount, boolean partial, String outcome, Basis basis) {
    return row("savings", null, figure, null, amount, partial, outcome, basis, POUNDS_A_YEAR);
  }

  private static Stream<List<Object>> scheme(Scheme s, Basis basis) {
    return Stream.concat(
        Stream.of(
            row("scheme", s.project(), "rate", null, s.rate(), false, null, basis, "fraction"),
            pounds(s, "cost", s.cost(), basis),
            pounds(s, "external", s.external(), basis),
            pounds(s, "local", s.local(), basis)),
        s.shares().entrySet().stream()
            .map(share -> pounds(s, "share of " + share.getKey(), share.getValue(), basis)));
  }

  private static List<Object> pounds(Scheme scheme, String figure, BigDecimal amount, Basis basis) {
    return row(
        "scheme", scheme.project(), figure, null, amount, amount == null, null, basis, POUNDS);
  }
}
