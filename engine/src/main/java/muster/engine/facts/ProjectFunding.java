package muster.engine.facts;

/**
 * What the approval of work led by need rests on (R13). Each may be unknown: null.
 *
 * @param project project id
 * @param needLed whether need and funding lead it, rather than risk
 * @param businessCase whether it has a business case
 * @param funded whether it has external funding above nothing
 * @param basis the weakest basis among the three
 */
public record ProjectFunding(
    String project, Boolean needLed, Boolean businessCase, Boolean funded, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "project-funding:" + project;
  }
}
