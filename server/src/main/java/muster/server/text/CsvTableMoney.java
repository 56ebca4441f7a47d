package muster.server.text;

import static muster.server.text.CsvTableCells.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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
    return Stream.of(
            finance.lines().stream().flatMap(CsvTableMoney::line),
            finance.forecast().stream().flatMap(CsvTableMoney::balance),
            savings(finance.savings()),
            finance.schemes().stream().flatMap(CsvTableMoney::scheme))
        .flatMap(rows -> rows);
  }

  private static Stream<List<Object>> line(Line line) {
    Stream<List<Object>> years =
        line.years().entrySet().stream()
            .map(
                year ->
                    amount("line", line.line(), "amount", year.getKey(), year.getValue(), null));
    Stream<List<Object>> total =
        Stream.of(
            row(
                "line",
                line.line(),
                "sum of the known years",
                TOTAL,
                line.total(),
                line.partial(),
                null,
                MILLIONS));
    Stream<List<Object>> printed =
        line.printed() == null
            ? Stream.of()
            : Stream.of(
                amount("line", line.line(), "as printed", TOTAL, line.printed(), agreement(line)));
    return Stream.of(years, total, printed).flatMap(rows -> rows);
  }

  private static String agreement(Line line) {
    if (line.agrees() == null) {
      return "unknown";
    }
    return line.agrees() ? "is the sum" : "is not the sum";
  }

  private static Stream<List<Object>> balance(Balance b) {
    return Stream.of(
        amount("forecast", null, "gap", b.year(), b.gap(), null),
        amount("forecast", null, "reserves", b.year(), b.reserves(), null),
        amount("forecast", null, "efficiencies", b.year(), b.efficiencies(), null),
        amount("forecast", null, "residual", b.year(), b.residual(), b.outcome()));
  }

  private static List<Object> amount(
      String part, String item, String figure, String year, BigDecimal amount, String outcome) {
    return row(part, item, figure, year, amount, amount == null, outcome, MILLIONS);
  }

  private static Stream<List<Object>> savings(Savings s) {
    return Stream.of(
        saving(
            "identified", s.identified(), s.partial(), s.met() ? "target met" : "target not met"),
        saving("delivered", s.delivered(), s.partial(), null),
        saving("target", s.target(), false, null));
  }

  private static List<Object> saving(
      String figure, BigDecimal amount, boolean partial, String outcome) {
    return row("savings", null, figure, null, amount, partial, outcome, POUNDS_A_YEAR);
  }

  private static Stream<List<Object>> scheme(Scheme s) {
    return Stream.concat(
        Stream.of(
            row("scheme", s.project(), "rate", null, s.rate(), false, null, "fraction"),
            pounds(s, "cost", s.cost()),
            pounds(s, "external", s.external()),
            pounds(s, "local", s.local())),
        s.shares().entrySet().stream()
            .map(share -> pounds(s, "share of " + share.getKey(), share.getValue())));
  }

  private static List<Object> pounds(Scheme scheme, String figure, BigDecimal amount) {
    return row("scheme", scheme.project(), figure, null, amount, amount == null, null, POUNDS);
  }
}
