package muster.engine.facts;

import java.util.List;

/**
 * A group of forces that could work together (method §5.2).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param forces force ids, sorted
 * @param threatened members with any threat
 * @param reduction risk reduction ΔR, harm points a year, to 9 decimals
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record Candidate(
    String group,
    String service,
    List<String> forces,
    int threatened,
    double reduction,
    Basis basis)
    implements Fact {
  public Candidate {
    forces = List.copyOf(forces);
  }

  @Override
  public String key() {
    return "group:" + group;
  }
}
