package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Something a rule wants seen beside an opportunity (method §5.7).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param flag its id
 */
public record GroupFlag(String group, String service, @OneOf("flag") String flag)
    implements Conclusion {
  @Override
  public String key() {
    return "flag:" + group + "/" + flag;
  }

  @Override
  public String about() {
    return group;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }
}
