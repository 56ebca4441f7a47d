package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A band of risk (method §3).
 *
 * @param band the word
 * @param from the smallest risk in it
 * @param below the smallest risk above it; infinite in the highest
 * @param serious whether it counts as high
 */
public record Band(@OneOf("band") String band, double from, double below, boolean serious)
    implements Fact {
  @Override
  public String key() {
    return "tables/bands.csv:" + band;
  }
}
