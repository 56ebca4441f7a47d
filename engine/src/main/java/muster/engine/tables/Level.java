package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A level of managing projects (method §6).
 *
 * @param level its word
 * @param order the first that applies counts
 */
public record Level(@OneOf("level") String level, int order) implements Fact {
  @Override
  public String key() {
    return "tables/levels.csv:" + level;
  }
}
