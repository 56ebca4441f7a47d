package muster.engine.facts;

/**
 * The risk a project addresses (method §6).
 *
 * @param project project id
 * @param known whether any return it concerns is assessed
 * @param partial whether any is not
 * @param risk sum over its services and forces, harm points a year
 * @param listed whether any opportunity with exactly its forces is listed in its services
 * @param opportunities how many of them there are
 * @param reduction sum of their risk reductions, harm points a year; 0 where there is none
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record ProjectRisk(
    String project,
    boolean known,
    boolean partial,
    double risk,
    boolean listed,
    int opportunities,
    double reduction,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "project-risk:" + project;
  }
}
