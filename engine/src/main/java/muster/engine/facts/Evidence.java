package muster.engine.facts;

/**
 * The date and confidence of one row behind a score (R2).
 *
 * @param force id
 * @param service id
 * @param row key of the row
 * @param age whole days from the row's date to the as-at date
 * @param confidence how sure its maker is; empty where the file does not ask
 * @param basis how the row was come by; null where the file does not say
 */
public record Evidence(
    String force,
    String service,
    String row,
    int age,
    @OneOf("confidence") String confidence,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return row;
  }
}
