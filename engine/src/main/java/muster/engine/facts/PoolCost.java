package muster.engine.facts;

/**
 * What the members spend on the service now.
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param known whether every member's cost is known
 * @param cost pounds a year; 0 where not known
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record PoolCost(String group, String service, boolean known, double cost, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "pool-cost:" + group;
  }
}
