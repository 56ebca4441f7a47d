package muster.engine.facts;

/**
 * A live unit that a group touches (method §5.2; R38).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param agreement agreement id
 * @param overlap how they lie to each other
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record GroupUnit(
    String group, String service, String agreement, @OneOf("overlap") String overlap, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "agreements.csv:" + agreement;
  }
}
