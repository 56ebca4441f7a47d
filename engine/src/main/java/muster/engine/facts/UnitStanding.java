package muster.engine.facts;

/**
 * A live unit seen from a service it serves (method §5.1).
 *
 * @param service service id
 * @param agreement agreement id
 * @param covers whether it covers every force with any threat
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record UnitStanding(String service, String agreement, boolean covers, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "agreements.csv:" + agreement;
  }
}
