package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * Something that is on the exempt agenda (R47): the board reads it, the public does not.
 *
 * @param kind what it is
 * @param id its id in the dataset; whatever bears it is exempt, in every region
 * @param region whose datasets must have it, as their rounds name the region; {@link #ANY} of all
 */
public record ExemptItem(@OneOf("exempt kind") String kind, String id, String region)
    implements Fact {
  /** In place of a region: every one must have it. */
  public static final String ANY = "any";

  /** Whether a dataset of a region must have it. */
  public boolean isOf(String region) {
    return this.region.equals(ANY) || this.region.strip().equalsIgnoreCase(region.strip());
  }

  @Override
  public String key() {
    return "tables/exempt-items.csv:" + kind + "/" + id;
  }
}
