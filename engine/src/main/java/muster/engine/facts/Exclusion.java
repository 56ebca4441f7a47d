package muster.engine.facts;

import java.util.List;

/**
 * Where collaboration is not appropriate ({@code exclusions.csv}; R8).
 *
 * @param service id
 * @param forces the groups it concerns contain them all, sorted; empty means any group
 * @param reason why
 */
public record Exclusion(String service, List<String> forces, String reason) implements Fact {
  public Exclusion {
    forces = forces.stream().sorted().toList();
  }

  @Override
  public String key() {
    return "exclusions.csv:" + service + "/" + String.join("+", forces);
  }
}
