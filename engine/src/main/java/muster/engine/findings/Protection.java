package muster.engine.findings;

/**
 * Q: how far the force can meet the threat (method §2).
 *
 * @param force id
 * @param service id
 * @param protection 0 to 1
 * @param compared the same, rounded as every comparison wants it
 */
public record Protection(String force, String service, double protection, double compared)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "protection:" + force + "/" + service;
  }
}
