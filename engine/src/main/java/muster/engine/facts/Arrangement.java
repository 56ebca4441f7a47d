package muster.engine.facts;

/**
 * The chosen way of working and what it costs (method §5.4).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param way its word
 * @param savingKnown whether every member's cost is known
 * @param saving pounds a year; 0 where not known
 * @param grantsKnown whether every member's grant is known
 * @param sharesKnown whether the costs can be shared out by the grants: all are known, and some is
 *     more than nothing
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record Arrangement(
    String group,
    String service,
    @OneOf("way of working") String way,
    boolean savingKnown,
    double saving,
    boolean grantsKnown,
    boolean sharesKnown,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "arrangement:" + group;
  }
}
