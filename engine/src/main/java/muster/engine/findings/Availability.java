package muster.engine.findings;

/**
 * How likely one specialist is there, before any event (method §2).
 *
 * @param force id
 * @param service id
 * @param probability 0 to 1
 */
public record Availability(String force, String service, double probability)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "availability:" + force + "/" + service;
  }
}
