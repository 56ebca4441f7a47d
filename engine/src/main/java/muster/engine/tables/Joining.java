package muster.engine.tables;

import muster.engine.facts.Fact;

/**
 * A force that may join groups of a service although it is outside the region or adjoins none
 * (method §5.2).
 *
 * @param service service id
 * @param force force id
 */
public record Joining(String service, String force) implements Fact {
  @Override
  public String key() {
    return "tables/joining.csv:" + service + "/" + force;
  }
}
