package muster.engine.findings;

/**
 * R = T × (1 − Q), before any judgement (method §3).
 *
 * @param force id
 * @param service id
 * @param points harm points a year
 */
public record CalculatedRisk(String force, String service, double points)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "calculated-risk:" + force + "/" + service;
  }
}
