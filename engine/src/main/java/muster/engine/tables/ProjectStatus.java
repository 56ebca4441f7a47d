package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * What a project counts for by how far it is (R29, R31, R54, R55).
 *
 * @param status its word
 * @param identified whether its cashable saving is identified
 * @param delivered whether its cashable saving is delivered, where it is identified
 * @param addresses whether it addresses the risk of the services it names
 */
public record ProjectStatus(
    @OneOf("project status") String status,
    boolean identified,
    boolean delivered,
    boolean addresses)
    implements Fact {
  @Override
  public String key() {
    return "tables/project-statuses.csv:" + status;
  }
}
