package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A route a service may go (method §5.1).
 *
 * @param route its word
 * @param order the first that applies counts
 * @param open whether groups are listed
 */
public record Route(@OneOf("route") String route, int order, boolean open) implements Fact {
  @Override
  public String key() {
    return "tables/routes.csv:" + route;
  }
}
