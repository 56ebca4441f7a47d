package muster.engine.facts;

/**
 * The risk a project addresses (method §6).
 *
 * @param project project id
 * @param known whether any return it concerns is assessed
 * @param partial whether any is not
 * @param risk sum over its services and forces, harm points a year
 * @param reduction sum of the risk reductions of the opportunities with exactly its forces in its
 *     services
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record ProjectRisk(
    String project, boolean known, boolean partial, double risk, double reduction, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "project-risk:" + project;
  }
}
