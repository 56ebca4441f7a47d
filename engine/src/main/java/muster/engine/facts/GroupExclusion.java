package muster.engine.facts;

import java.util.List;

/**
 * A group that contains forces excluded together (R8).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param forces the forces excluded together, sorted
 * @param reason why
 */
public record GroupExclusion(String group, String service, List<String> forces, String reason)
    implements Fact {
  public GroupExclusion {
    forces = List.copyOf(forces);
  }

  @Override
  public String key() {
    return "exclusions.csv:" + service + "/" + String.join("+", forces);
  }
}
