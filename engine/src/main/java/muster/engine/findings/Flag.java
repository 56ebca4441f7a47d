package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Something a rule wants seen beside the score (method §3).
 *
 * @param force id
 * @param service id
 * @param flag its id
 */
public record Flag(String force, String service, @OneOf("flag") String flag)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "flag:" + force + "/" + service + "/" + flag;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }
}
