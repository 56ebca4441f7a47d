package muster.engine.findings;

/**
 * K: how far the national standard is met, after any cap (method §2).
 *
 * @param force id
 * @param service id
 * @param met 0 to 1
 */
public record Standards(String force, String service, double met) implements ReturnConclusion {
  @Override
  public String key() {
    return "standards:" + force + "/" + service;
  }
}
