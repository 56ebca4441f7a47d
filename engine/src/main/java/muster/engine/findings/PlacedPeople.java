package muster.engine.findings;

/**
 * Shared people counted towards one service (method §2).
 *
 * @param force id
 * @param service id
 * @param pool the set of services they are accredited in
 * @param people counted here
 * @param nowhere of the whole pool, placed nowhere because they cannot be halved
 */
public record PlacedPeople(String force, String service, String pool, int people, int nowhere)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "placed-people:" + force + "/" + service + "/" + pool;
  }
}
