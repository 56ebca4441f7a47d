package muster.engine.findings;

/**
 * The probability that an incident finds a free team (method §2).
 *
 * @param force id
 * @param service id
 * @param cover 0 to 1
 */
public record Coverage(String force, String service, double cover) implements ReturnConclusion {
  @Override
  public String key() {
    return "coverage:" + force + "/" + service;
  }
}
