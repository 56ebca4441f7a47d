package muster.engine.facts;

/**
 * What a project claims to save, beside what its forces spend on its services (R32). Only projects
 * known to claim more than nothing have one.
 *
 * @param project project id
 * @param known whether that spending is wholly known
 * @param spending whether it is known and above nothing
 * @param claim the cashable saving as a fraction of that spending, to 9 decimals; 0 where nothing
 *     is known to be spent
 * @param basis the weakest basis among the cells it rests on; null where none says
 */
public record ProjectClaim(
    String project, boolean known, boolean spending, double claim, Basis basis) implements Fact {
  @Override
  public String key() {
    return "project-claim:" + project;
  }
}
