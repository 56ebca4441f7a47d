package muster.engine.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * A known event that takes people away ({@code events.csv}; R20).
 *
 * @param event id
 * @param from first day
 * @param to last day, inclusive
 * @param forces forces it draws on; empty means all
 * @param services services it draws on; empty means all
 * @param abstraction share of the people taken away, 0 to 1
 * @param source where the row comes from; empty when blank
 * @param basis how it was come by; null when not said
 */
public record Event(
    String event,
    LocalDate from,
    LocalDate to,
    List<String> forces,
    List<String> services,
    double abstraction,
    String source,
    Basis basis)
    implements Fact {
  public Event {
    forces = forces.stream().sorted().toList();
    services = services.stream().sorted().toList();
  }

  /** Whether it draws on this force's people for this service. */
  public boolean concerns(String force, String service) {
    return (forces.isEmpty() || forces.contains(force))
        && (services.isEmpty() || services.contains(service));
  }

  @Override
  public String key() {
    return "events.csv:" + event;
  }
}
