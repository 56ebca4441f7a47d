package muster.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The forecast of Appendix B: gap − reserves − efficiencies = residual (method.md §8). */
final class SecondForecast {
  private static final String TOTAL = "total";
  private static final String GAP = "forecast-base-budget-gap";
  private static final String RESERVES = "forecast-use-of-reserves";
  private static final String EFFICIENCIES = "forecast-cash-releasing-efficiencies";
  private static final String RESIDUAL = "forecast-residual-gap";

  private SecondForecast() {}

  /** By year, the printed total last. */
  static List<ForecastOpinion> of(RawDataset data) {
    List<Map<String, String>> rows =
        data.rows("finance.csv").stream()
            .filter(row -> List.of(GAP, RESERVES, EFFICIENCIES, RESIDUAL).contains(row.get("line")))
            .toList();
    TreeSet<String> years = new TreeSet<>(rows.stream().map(row -> row.get("year")).toList());
    boolean printed = years.remove(TOTAL);
    List<ForecastOpinion> forecast = new ArrayList<>();
    years.forEach(year -> forecast.add(year(year, rows)));
    if (printed) {
      forecast.add(year(TOTAL, rows));
    }
    return forecast;
  }

  private static ForecastOpinion year(String year, List<Map<String, String>> rows) {
    BigDecimal gap = amount(GAP, year, rows);
    BigDecimal reserves = amount(RESERVES, year, rows);
    BigDecimal efficiencies = amount(EFFICIENCIES, year, rows);
    BigDecimal residual = amount(RESIDUAL, year, rows);
    String outcome = "unknown";
    if (gap != null && reserves != null && efficiencies != null && residual != null) {
      boolean holds = residual.add(efficiencies).add(reserves).compareTo(gap) == 0;
      outcome = holds ? "passed" : "failed";
    }
    return new ForecastOpinion(year, gap, reserves, efficiencies, residual, outcome);
  }

  /** Null where it is blank, blanked out in print, or not there. */
  private static BigDecimal amount(String line, String year, List<Map<String, String>> rows) {
    return rows.stream()
        .filter(row -> row.get("line").equals(line) && row.get("year").equals(year))
        .filter(row -> !"xxx".equals(row.get("amount_gbp_m")))
        .findFirst()
        .map(row -> Cells.amount(row, "amount_gbp_m"))
        .orElse(null);
  }
}
