package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * A mandatory heading that is not met caps the standards (method §2).
 *
 * @param force id
 * @param service id
 * @param heading the heading
 * @param cap the standards count for no more than this
 */
public record StandardsCap(
    String force, String service, @OneOf("heading") String heading, double cap)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "standards-cap:" + force + "/" + service + "/" + heading;
  }
}
