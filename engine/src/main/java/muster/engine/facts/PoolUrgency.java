package muster.engine.facts;

/**
 * The most pressing members of a group (method §5.5).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param pressed the member most pressed; empty when none is
 * @param pressing its points
 * @param rising the member with the steepest trend; empty when none rises
 * @param trend its points
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record PoolUrgency(
    String group,
    String service,
    String pressed,
    double pressing,
    String rising,
    double trend,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "pool-urgency:" + group;
  }
}
