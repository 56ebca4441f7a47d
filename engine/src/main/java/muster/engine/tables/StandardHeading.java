package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * The weight of a heading of the standard (method §2).
 *
 * @param heading its name
 * @param weight at least 0
 */
public record StandardHeading(@OneOf("heading") String heading, double weight) implements Fact {
  @Override
  public String key() {
    return "tables/standard-headings.csv:" + heading;
  }
}
