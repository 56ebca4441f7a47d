package muster.engine.findings;

/**
 * Offered load of a service over its strands (method §2).
 *
 * @param force id
 * @param service id
 * @param teams busy on average
 */
public record Load(String force, String service, double teams) implements ReturnConclusion {
  @Override
  public String key() {
    return "load:" + force + "/" + service;
  }
}
