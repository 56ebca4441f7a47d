package muster.engine.facts;

/**
 * A service's risk over the region (method §3).
 *
 * @param service service id
 * @param total harm points a year over the region's own forces, to 9 decimals
 * @param addressed whether any project names it whose status counts for that
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record RegionalTotal(String service, double total, boolean addressed, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "regional-total:" + service;
  }
}
