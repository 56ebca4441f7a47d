package muster.engine.facts;

/**
 * A blank that keeps the money of a group from being worked out (method §5.4 and §5.8).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param force the member it is about
 * @param column the blank column: {@code cost_gbp} or {@code grant_gbp_m}
 * @param row key of the row it is blank in
 * @param basis the weakest basis among the rows the group rests on; null where none says
 */
public record UnknownCell(
    String group, String service, String force, String column, String row, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return row;
  }
}
