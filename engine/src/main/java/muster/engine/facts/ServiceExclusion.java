package muster.engine.facts;

/**
 * A service in which no group may work together (R8).
 *
 * @param service service id
 * @param reason why
 */
public record ServiceExclusion(String service, String reason) implements Fact {
  @Override
  public String key() {
    return "exclusions.csv:" + service + "/";
  }
}
