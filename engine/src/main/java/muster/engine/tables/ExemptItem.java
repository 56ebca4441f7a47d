package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * Something that is on the exempt agenda (R47): the board reads it, the public does not.
 *
 * @param kind what it is
 * @param id its id in the dataset
 */
public record ExemptItem(@OneOf("exempt kind") String kind, String id) implements Fact {
  @Override
  public String key() {
    return "tables/exempt-items.csv:" + kind + "/" + id;
  }
}
