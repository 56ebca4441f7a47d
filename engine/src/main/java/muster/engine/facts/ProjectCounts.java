package muster.engine.facts;

/**
 * What a project names, counted (method §6).
 *
 * @param project project id
 * @param forces forces
 * @param psas public service agreements
 * @param namedBy forces that make it a local priority
 * @param links links to other work
 * @param visions benefits of the vision it is mapped to
 */
public record ProjectCounts(
    String project, int forces, int psas, int namedBy, int links, int visions) implements Fact {
  @Override
  public String key() {
    return "project-counts:" + project;
  }
}
