package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The weight of a heading of the standard (method §2), and how a joint unit meets it (method §5.3).
 *
 * @param heading its name
 * @param weight at least 0
 * @param best whether the best member's level counts for a joint unit, and not the mean
 */
public record StandardHeading(@OneOf("heading") String heading, double weight, boolean best)
    implements Fact {
  @Override
  public String key() {
    return "tables/standard-headings.csv:" + heading;
  }
}
