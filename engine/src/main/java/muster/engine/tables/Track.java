package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A track of scoping projects (method §6).
 *
 * @param track its word
 * @param order the first that applies counts
 */
public record Track(@OneOf("track") String track, int order) implements Fact {
  @Override
  public String key() {
    return "tables/tracks.csv:" + track;
  }
}
