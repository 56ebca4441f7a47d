package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * The band of a risk (method §3).
 *
 * @param force id
 * @param service id
 * @param band its word
 * @param serious whether the band counts as high
 * @param partner whether the force is outside the region
 */
public record Banded(
    String force, String service, @OneOf("band") String band, boolean serious, boolean partner)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "banded:" + force + "/" + service;
  }
}
