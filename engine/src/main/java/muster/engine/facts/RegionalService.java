package muster.engine.facts;

/**
 * How far the region's own forces are assessed in a service.
 *
 * @param service id
 * @param complete whether every one of them is
 */
public record RegionalService(String service, boolean complete) implements Fact {
  @Override
  public String key() {
    return "services.csv:" + service;
  }
}
