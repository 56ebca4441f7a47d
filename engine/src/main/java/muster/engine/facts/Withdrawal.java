package muster.engine.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * A force that enters no new work with some or all others from a date ({@code withdrawals.csv};
 * R39).
 *
 * @param force id
 * @param from first day
 * @param partners whom it concerns, sorted; empty means all
 * @param reason why
 */
public record Withdrawal(String force, LocalDate from, List<String> partners, String reason)
    implements Fact {
  public Withdrawal {
    partners = partners.stream().sorted().toList();
  }

  @Override
  public String key() {
    return "withdrawals.csv:" + force + "/" + from + "/" + String.join("+", partners);
  }
}
