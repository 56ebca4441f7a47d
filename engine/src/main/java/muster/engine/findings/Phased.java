package muster.engine.findings;

/**
 * A group that should begin with some of its members (method §5.6; R43).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 */
public record Phased(String group, String service) implements Conclusion {
  @Override
  public String key() {
    return "phased:" + group;
  }

  @Override
  public String about() {
    return group;
  }
}
