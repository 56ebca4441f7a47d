package muster.engine.facts;

/**
 * The money of a project (method §6).
 *
 * @param project project id
 * @param known whether cashable saving, running cost, set-up cost and external funding are all
 *     known
 * @param cashable pounds a year
 * @param running pounds a year
 * @param setUp pounds
 * @param external pounds
 * @param claimKnown whether the cashable saving, and what its forces spend on its services, are
 *     known
 * @param claims whether a cashable saving above nothing is known
 * @param claim the cashable saving as a fraction of that spending, to 9 decimals
 */
public record ProjectMoney(
    String project,
    boolean known,
    double cashable,
    double running,
    double setUp,
    double external,
    boolean claimKnown,
    boolean claims,
    double claim)
    implements Fact {
  @Override
  public String key() {
    return "project-money:" + project;
  }
}
