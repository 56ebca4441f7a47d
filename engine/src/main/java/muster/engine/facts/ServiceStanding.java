package muster.engine.facts;

/**
 * How far a service could be met together (method §5.1).
 *
 * @param service service id
 * @param reach local, regional or national
 * @param assessed forces assessed, among those that may work together in it
 * @param complete whether all of those are assessed
 * @param threatened assessed forces with any threat
 * @param sole the only force with any threat; empty when there are none or several
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record ServiceStanding(
    String service,
    @OneOf("reach") String reach,
    int assessed,
    boolean complete,
    int threatened,
    String sole,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "standing:" + service;
  }
}
