package muster.engine.findings;

/**
 * People an event in force takes away (method §2).
 *
 * @param force id
 * @param service id
 * @param event id
 * @param fraction of the people, 0 to 1
 */
public record Abstraction(String force, String service, String event, double fraction)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "abstraction:" + force + "/" + service + "/" + event;
  }
}
