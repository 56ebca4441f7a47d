package muster.secondopinion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** p of a return on the as-at date: its own or the default, lowered by events (method.md §2). */
final class SecondAvailability {

  private SecondAvailability() {}

  static double of(RawDataset data, Pair pair, Map<String, String> capability, LocalDate asAt) {
    double own =
        Cells.has(capability, "availability")
            ? Cells.number(capability, "availability")
            : Policy.AVAILABILITY;
    BigDecimal p = new BigDecimal(own);
    for (Map<String, String> event : data.rows("events.csv")) {
      if (isInForce(event, asAt)
          && names(event, "forces", pair.force())
          && names(event, "services", pair.service())) {
        BigDecimal abstraction = new BigDecimal(Cells.number(event, "abstraction"));
        p = p.multiply(BigDecimal.ONE.subtract(abstraction));
      }
    }
    return p.doubleValue();
  }

  private static boolean isInForce(Map<String, String> event, LocalDate asAt) {
    return !asAt.isBefore(Cells.date(event, "from")) && !asAt.isAfter(Cells.date(event, "to"));
  }

  private static boolean names(Map<String, String> event, String column, String id) {
    List<String> ids = Cells.list(event, column);
    return ids.isEmpty() || ids.contains(id);
  }
}
