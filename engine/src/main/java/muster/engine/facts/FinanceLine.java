package muster.engine.facts;

import java.math.BigDecimal;

/**
 * One amount of a funding table or forecast ({@code finance.csv}).
 *
 * @param line what it is
 * @param year the financial year, as printed
 * @param amountGbpM £m; null when unknown
 * @param source where it was printed
 */
public record FinanceLine(String line, String year, BigDecimal amountGbpM, String source)
    implements Fact {
  @Override
  public String key() {
    return "finance.csv:" + line + "/" + year;
  }
}
