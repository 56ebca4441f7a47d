package muster.engine.facts;

import java.math.BigDecimal;

/**
 * The total printed for a line of finance.csv whose years are all known, in £ million (R35).
 *
 * @param line its id
 * @param sum of its years, exact
 * @param printed the total as printed
 */
public record PrintedTotal(String line, BigDecimal sum, BigDecimal printed) implements Fact {
  public PrintedTotal {
    sum = plain(sum);
    printed = plain(printed);
  }

  @Override
  public String key() {
    return "finance.csv:" + line + "/total";
  }

  /** The same amount without zeros at its end, so that 7.20 is 7.2. */
  static BigDecimal plain(BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
