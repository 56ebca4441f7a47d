package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A protective marking, and what may be done with what bears it (R47).
 *
 * @param marking its word
 * @param handling one of {@link Markings#PUBLIC}, {@link Markings#INSIDE}, {@link Markings#REFUSED}
 */
public record Marking(@OneOf("marking") String marking, @OneOf("handling") String handling)
    implements Fact {
  @Override
  public String key() {
    return "tables/markings.csv:" + marking;
  }
}
