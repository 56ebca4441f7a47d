package muster.data.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A force as the derivation sees it.
 *
 * @param force id
 * @param factor its grant over the mean grant of the region's forces, to four decimals
 * @param threatsDated the date its threat returns carry, ISO
 * @param capabilitiesDated the date its capability returns carry, ISO
 */
record ForceSize(String force, BigDecimal factor, String threatsDated, String capabilitiesDated) {

  /** One size for each force of the region, partners left out, in file order. */
  static List<ForceSize> all(Table forces, Table dates) {
    List<Map<String, String>> own =
        forces.rows().stream().filter(row -> !row.get("partner").equals("yes")).toList();
    BigDecimal total = own.stream().map(ForceSize::grant).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<ForceSize> sizes = new ArrayList<>();
    for (Map<String, String> row : own) {
      BigDecimal factor =
          grant(row)
              .multiply(BigDecimal.valueOf(own.size()))
              .divide(total, 4, RoundingMode.HALF_UP);
      Map<String, String> dated = dated(dates, row.get("force"));
      sizes.add(
          new ForceSize(
              row.get("force"),
              factor,
              dated.get("threats_dated"),
              dated.get("capabilities_dated")));
    }
    return List.copyOf(sizes);
  }

  private static BigDecimal grant(Map<String, String> row) {
    return new BigDecimal(row.get("grant_gbp_m"));
  }

  private static Map<String, String> dated(Table dates, String force) {
    return dates.rows().stream()
        .filter(row -> row.get("force").equals(force))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no return dates for " + force));
  }
}
