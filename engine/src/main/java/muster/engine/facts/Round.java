package muster.engine.facts;

import java.time.LocalDate;

/**
 * The assessment window of a dataset ({@code round.csv}).
 *
 * @param round id
 * @param name display name; empty when blank
 * @param region display name of the region; empty when blank
 * @param asAt the date the assessment speaks for
 * @param marking protective marking of everything about it
 */
public record Round(String round, String name, String region, LocalDate asAt, String marking)
    implements Fact {
  @Override
  public String key() {
    return "round.csv:" + round;
  }
}
