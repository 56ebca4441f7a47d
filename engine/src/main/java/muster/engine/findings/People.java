package muster.engine.findings;

/**
 * Who can be sent (method §2).
 *
 * @param force id
 * @param service id
 * @param specialists dedicated ones and the shared ones placed here
 * @param minimum people one incident needs
 * @param needed whether an incident needs anybody at all
 */
public record People(String force, String service, int specialists, int minimum, boolean needed)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "people:" + force + "/" + service;
  }
}
