package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A way of working together (method §5.4).
 *
 * @param way its word
 * @param order the first that applies counts
 * @param savingRate of what the members spend now, 0 to 1
 * @param setUp pounds a member
 * @param running pounds a year a member
 * @param instrument what the members sign
 */
public record WayOfWorking(
    @OneOf("way of working") String way,
    int order,
    double savingRate,
    double setUp,
    double running,
    String instrument)
    implements Fact {
  @Override
  public String key() {
    return "tables/ways-of-working.csv:" + way;
  }
}
