package muster.engine.facts;

/**
 * The agreement a project rests on (R40).
 *
 * @param project project id
 * @param agreement agreement id
 * @param status its status
 */
public record ProjectAgreement(
    String project, String agreement, @OneOf("agreement status") String status) implements Fact {
  @Override
  public String key() {
    return "agreements.csv:" + agreement;
  }
}
