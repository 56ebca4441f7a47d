package muster.engine.facts;

/**
 * The money of a project (method §6). An amount that is not known stands as 0 here.
 *
 * @param project project id
 * @param known whether cashable saving, running cost, set-up cost and external funding are all
 *     known
 * @param cashable pounds a year
 * @param running pounds a year
 * @param setUp pounds
 * @param external pounds
 * @param basis the weakest basis among the four
 */
public record ProjectMoney(
    String project,
    boolean known,
    double cashable,
    double running,
    double setUp,
    double external,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "project-money:" + project;
  }
}
