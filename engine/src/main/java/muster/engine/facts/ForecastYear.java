package muster.engine.facts;

import java.math.BigDecimal;

/**
 * One year of the financial forecast, in £ million (R35; method §8). Amounts that are equal are
 * equal here whatever decimals they were written with.
 *
 * @param year as printed, or {@code total}
 * @param known whether all four amounts are
 * @param gap base budget gap; null when unknown, and so the next four
 * @param reserves used
 * @param efficiencies cash releasing
 * @param left gap − reserves − efficiencies, exact
 * @param residual the gap left, as printed
 */
public record ForecastYear(
    String year,
    boolean known,
    BigDecimal gap,
    BigDecimal reserves,
    BigDecimal efficiencies,
    BigDecimal left,
    BigDecimal residual)
    implements Fact {
  public ForecastYear {
    gap = PrintedTotal.plain(gap);
    reserves = PrintedTotal.plain(reserves);
    efficiencies = PrintedTotal.plain(efficiencies);
    left = PrintedTotal.plain(left);
    residual = PrintedTotal.plain(residual);
  }

  @Override
  public String key() {
    return "forecast:" + year;
  }
}
