package muster.engine.facts;

import java.util.List;

/**
 * The smaller group that could begin (method §5.6).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param size members of the whole group
 * @param forces those that would begin, sorted
 * @param fraction how much of the whole reduction they reach, to 9 decimals
 * @param basis the weakest basis among the rows it rests on; null where none says
 */
public record FirstStage(
    String group, String service, int size, List<String> forces, double fraction, Basis basis)
    implements Fact {
  public FirstStage {
    forces = List.copyOf(forces);
  }

  @Override
  public String key() {
    return "first-stage:" + group;
  }
}
