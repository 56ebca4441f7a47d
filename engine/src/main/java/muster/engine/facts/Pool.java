package muster.engine.facts;

/**
 * A listed group as one joint unit (method §5.3).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param size members
 * @param connected whether every member adjoins another on the border graph, as one piece
 * @param regional whether it is exactly every force of the region
 * @param liveUnit the live unit it extends; empty when none
 * @param before sum of the members' risks, harm points a year
 * @param after risk of the joint unit, harm points a year
 * @param reduction the difference, to 9 decimals
 * @param cut the reduction as a fraction of the risk before, to 9 decimals
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record Pool(
    String group,
    String service,
    int size,
    boolean connected,
    boolean regional,
    String liveUnit,
    double before,
    double after,
    double reduction,
    double cut,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "pool:" + group;
  }
}
