package muster.engine.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.facts.FinanceLine;
import muster.engine.facts.ForecastYear;
import muster.engine.tables.FinanceRole;

/** Lays the lines of finance.csv that make up the forecast side by side (R35; method §8). */
final class Forecast {
  private final Dataset data;
  private final Map<String, String> roles;

  Forecast(Dataset data, List<FinanceRole> roles) {
    this.data = data;
    this.roles = roles.stream().collect(Collectors.toMap(FinanceRole::line, FinanceRole::role));
  }

  /** By year, the printed total last; none where the dataset has no such lines. */
  List<ForecastYear> years() {
    Map<String, List<FinanceLine>> cells = new HashMap<>();
    SortedSet<String> years = new TreeSet<>(Ledger.YEARS);
    for (FinanceLine cell : data.finance()) {
      String role = roles.get(cell.line());
      if (role != null) {
        years.add(cell.year());
        cells.computeIfAbsent(role + "/" + cell.year(), k -> new ArrayList<>()).add(cell);
      }
    }
    return years.stream().map(y -> year(y, cells)).toList();
  }

  private static ForecastYear year(String year, Map<String, List<FinanceLine>> cells) {
    BigDecimal gap = sum(cells.get("gap/" + year));
    BigDecimal reserves = sum(cells.get("reserves/" + year));
    BigDecimal efficiencies = sum(cells.get("efficiencies/" + year));
    BigDecimal residual = sum(cells.get("residual/" + year));
    boolean balanced = gap != null && reserves != null && efficiencies != null;
    BigDecimal left = balanced ? gap.subtract(reserves).subtract(efficiencies) : null;
    return new ForecastYear(
        year, balanced && residual != null, gap, reserves, efficiencies, left, residual);
  }

  /** Null when there is none, or any is unknown. */
  private static BigDecimal sum(List<FinanceLine> cells) {
    if (cells == null || cells.stream().anyMatch(c -> c.amountGbpM() == null)) {
      return null;
    }
    return cells.stream().map(FinanceLine::amountGbpM).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
