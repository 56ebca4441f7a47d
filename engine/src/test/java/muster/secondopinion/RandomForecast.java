package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forecast lines of a generated dataset: most years add up, some do not, some are unknown. */
final class RandomForecast {
  private static final List<String> LINES =
      List.of(
          "forecast-base-budget-gap",
          "forecast-use-of-reserves",
          "forecast-cash-releasing-efficiencies",
          "forecast-residual-gap");

  private RandomForecast() {}

  static List<Map<String, String>> rows(Dice dice) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String year :
        dice.chance(0.4) ? List.<String>of() : List.of("2008/09", "2009/10", "total")) {
      List<String> amounts = amounts(dice);
      for (int i = 0; i < LINES.size(); i++) {
        if (dice.chance(0.97)) {
          rows.add(
              row()
                  .put("line", LINES.get(i))
                  .put("year", year)
                  .put("amount_gbp_m", dice.chance(0.93) ? amounts.get(i) : dice.pick("", "xxx"))
                  .put("source", "Collaboration plan, appendix B")
                  .build());
        }
      }
    }
    return rows;
  }

  private static List<String> amounts(Dice dice) {
    BigDecimal gap = tenths(dice.between(0, 200));
    BigDecimal reserves = tenths(dice.between(0, 90));
    BigDecimal efficiencies = tenths(dice.between(0, 90));
    BigDecimal residual = gap.subtract(reserves).subtract(efficiencies);
    BigDecimal printed = dice.chance(0.7) ? residual : residual.add(tenths(dice.pick(-1, 1, 20)));
    return List.of(gap, reserves, efficiencies, printed).stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }

  private static BigDecimal tenths(int tenths) {
    return BigDecimal.valueOf(tenths, 1);
  }
}
