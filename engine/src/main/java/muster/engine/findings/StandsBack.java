package muster.engine.findings;

import java.time.LocalDate;

/**
 * A force that enters no new work from a date that has come (method §5.2; R39).
 *
 * @param force force id
 * @param from first day
 */
public record StandsBack(String force, LocalDate from) implements Conclusion {
  @Override
  public String key() {
    return "stands-back:" + force + "/" + from;
  }

  @Override
  public String about() {
    return force;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }
}
