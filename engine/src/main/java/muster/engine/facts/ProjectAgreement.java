package muster.engine.facts;

/**
 * The agreement a project rests on (R40).
 *
 * @param project project id
 * @param agreement agreement id
 * @param name its name, or its id where it has none
 * @param status its status
 * @param basis how its row was come by; null when not said
 */
public record ProjectAgreement(
    String project,
    String agreement,
    String name,
    @OneOf("agreement status") String status,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "agreements.csv:" + agreement;
  }
}
