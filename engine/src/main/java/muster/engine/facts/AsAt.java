package muster.engine.facts;

import java.time.LocalDate;

/**
 * The date an assessment speaks for.
 *
 * @param date the as-at date
 */
public record AsAt(LocalDate date) implements Fact {
  @Override
  public String key() {
    return "as-at:" + date;
  }
}
