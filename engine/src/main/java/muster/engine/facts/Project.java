package muster.engine.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * A piece of collaborative work ({@code projects.csv}). Every component but the id, name, status,
 * areas, window, forces, source and basis may be unknown: null, or an empty list or text.
 *
 * <p>Components follow the columns of the dataset format in name and order; yes/no columns are
 * true, false or null for unknown; money is in pounds, lists are sorted.
 */
public record Project(
    String project,
    String name,
    @OneOf("project status") String status,
    List<String> areas,
    @OneOf("project area") String projectArea,
    @OneOf("window") String window,
    List<String> services,
    List<String> forces,
    @OneOf("complexity") String complexity,
    Boolean sensitive,
    Boolean tactical,
    List<String> links,
    List<String> psa,
    List<String> apacs,
    @OneOf("need") String need,
    List<String> namedBy,
    BigDecimal cashableGbp,
    BigDecimal setUpGbp,
    BigDecimal runningGbp,
    BigDecimal externalGbp,
    BigDecimal externalRate,
    Boolean businessCase,
    Boolean needLed,
    @OneOf("service effect") String serviceEffect,
    List<String> vision,
    @OneOf("benefit") String interoperability,
    @OneOf("benefit") String publicConfidence,
    List<String> after,
    Boolean consulted,
    String lead,
    String agreement,
    BigDecimal teamDays,
    List<String> illustrative,
    String source,
    Basis basis)
    implements Fact {
  public Project {
    areas = areas.stream().sorted().toList();
    services = services.stream().sorted().toList();
    forces = forces.stream().sorted().toList();
    links = links.stream().sorted().toList();
    psa = psa.stream().sorted().toList();
    apacs = apacs.stream().sorted().toList();
    namedBy = namedBy.stream().sorted().toList();
    vision = vision.stream().sorted().toList();
    after = after.stream().sorted().toList();
    illustrative = illustrative.stream().sorted().toList();
  }

  @Override
  public String key() {
    return "projects.csv:" + project;
  }
}
