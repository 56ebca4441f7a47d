package muster.engine.facts;

import java.time.LocalDate;

/**
 * An event that draws on one force's people for one service.
 *
 * @param force id
 * @param service id
 * @param event id
 * @param from first day
 * @param to last day, inclusive
 * @param abstraction share of the people taken away, 0 to 1
 * @param basis how the row was come by; null when not said
 */
public record EventAt(
    String force,
    String service,
    String event,
    LocalDate from,
    LocalDate to,
    double abstraction,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "events.csv:" + event;
  }
}
