package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * A way of working that would suit a group; the first in order counts (method §5.4).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param way its word
 */
public record WayCandidate(String group, String service, @OneOf("way of working") String way)
    implements Conclusion {
  @Override
  public String key() {
    return "way:" + group + "/" + way;
  }

  @Override
  public String about() {
    return group;
  }
}
