package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * The scale of a group (method §5.6).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param scale regional or sub-regional
 */
public record Scaled(String group, String service, @OneOf("scale") String scale)
    implements Conclusion {
  @Override
  public String key() {
    return "scale:" + group;
  }

  @Override
  public String about() {
    return group;
  }
}
