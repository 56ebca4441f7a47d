package muster.engine.facts;

/**
 * A project that another one follows (R14).
 *
 * @param project project id
 * @param predecessor the one before
 * @param name its name
 * @param status its status
 */
public record Predecessor(
    String project, String predecessor, String name, @OneOf("project status") String status)
    implements Fact {
  @Override
  public String key() {
    return "projects.csv:" + predecessor;
  }
}
