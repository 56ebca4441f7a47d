package muster.engine.facts;

/**
 * How ready the members are (method §5.5).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param here a binding agreement for this service that names all members; empty when none
 * @param elsewhere one for any service; empty when none
 * @param consistency the lowest member's points, 0 to 1
 * @param connectivity the lowest member's points, 0 to 1
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record PoolReadiness(
    String group,
    String service,
    String here,
    String elsewhere,
    double consistency,
    double connectivity,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "pool-readiness:" + group;
  }
}
