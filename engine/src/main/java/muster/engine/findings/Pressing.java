package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Why something must be done soon about a return (method §5.5).
 *
 * @param force force id
 * @param service service id
 * @param urgency the word for it
 * @param points 0 to 100
 */
public record Pressing(
    String force, String service, @OneOf("urgency") String urgency, double points)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "pressing:" + force + "/" + service + "/" + urgency;
  }
}
