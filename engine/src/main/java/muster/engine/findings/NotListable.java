package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * A reason not to list a group (method §5.2).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param reason its word
 */
public record NotListable(String group, String service, @OneOf("reason not listed") String reason)
    implements Conclusion {
  @Override
  public String key() {
    return "not-listable:" + group + "/" + reason;
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
