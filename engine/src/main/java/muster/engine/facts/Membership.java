package muster.engine.facts;

/**
 * What a group means to one member (method §5.7).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param force force id
 * @param before its risk alone, to 9 decimals
 * @param after its risk in the joint unit, to 9 decimals
 * @param more what it would carry more than alone, to 9 decimals; negative where less
 * @param specialists people it has
 * @param minimum people one incident needs there
 * @param left people left when one team of the joint unit is lent
 * @param pooledMinimum people one incident needs in the joint unit
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record Membership(
    String group,
    String service,
    String force,
    double before,
    double after,
    double more,
    int specialists,
    int minimum,
    int left,
    int pooledMinimum,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "membership:" + group + "/" + force;
  }
}
