package muster.engine.facts;

/**
 * People of one force accredited in the same set of services, all rows together, as one of those
 * services sees them (R22).
 *
 * @param force id
 * @param service id
 * @param pool the set of services
 * @param people in the pool
 * @param ways services in the set
 * @param basis the weakest of the rows; null when none says
 */
public record SharedPool(
    String force, String service, String pool, int people, int ways, Basis basis) implements Fact {
  @Override
  public String key() {
    return "shared_specialists.csv:" + force + "/" + pool;
  }
}
