package muster.engine.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.facts.Dataset;
import muster.engine.facts.FinanceLine;
import muster.engine.facts.PrintedTotal;
import muster.engine.findings.Finance.Line;

/** Adds the lines of finance.csv up, each over its years (method §8). */
final class Ledger {
  private static final String TOTAL = "total";

  /** Years as printed, a printed total last. */
  static final Comparator<String> YEARS =
      Comparator.<String, Boolean>comparing(TOTAL::equals).thenComparing(y -> y);

  private final SortedMap<String, List<FinanceLine>> lines = new TreeMap<>();

  Ledger(Dataset data) {
    for (FinanceLine cell : data.finance()) {
      lines.computeIfAbsent(cell.line(), k -> new ArrayList<>()).add(cell);
    }
  }

  /** The totals printed for lines whose years are all known. */
  List<PrintedTotal> printed() {
    return lines(Map.of()).stream()
        .filter(l -> !l.partial() && l.printed() != null)
        .map(l -> new PrintedTotal(l.line(), l.total(), l.printed()))
        .toList();
  }

  /**
   * The lines, by id.
   *
   * @param agree what was concluded about the printed total of a line
   */
  List<Line> lines(Map<String, Boolean> agree) {
    List<Line> summed = new ArrayList<>();
    lines.forEach((line, cells) -> summed.add(line(line, cells, agree.get(line))));
    return summed;
  }

  private static Line line(String line, List<FinanceLine> cells, Boolean agrees) {
    SortedMap<String, BigDecimal> years = new TreeMap<>();
    BigDecimal total = null;
    BigDecimal printed = null;
    boolean partial = false;
    for (FinanceLine cell : cells) {
      if (cell.year().equals(TOTAL)) {
        printed = cell.amountGbpM();
      } else {
        years.put(cell.year(), cell.amountGbpM());
        partial |= cell.amountGbpM() == null;
        total = plus(total, cell.amountGbpM());
      }
    }
    return new Line(line, years, total, partial || total == null, printed, agrees);
  }

  /** What is not known leaves the other as it is. */
  private static BigDecimal plus(BigDecimal total, BigDecimal amount) {
    if (total == null || amount == null) {
      return total == null ? amount : total;
    }
    return total.add(amount);
  }
}
