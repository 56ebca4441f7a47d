package muster.engine.findings;

/**
 * How likely one specialist is there on the as-at date, after events (method §2).
 *
 * @param force id
 * @param service id
 * @param probability 0 to 1
 */
public record Presence(String force, String service, double probability)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "presence:" + force + "/" + service;
  }
}
