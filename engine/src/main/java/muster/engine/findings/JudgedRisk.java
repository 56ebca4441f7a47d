package muster.engine.findings;

/**
 * The score that counts for band and rank (method §3).
 *
 * @param force id
 * @param service id
 * @param points harm points a year
 * @param compared the same, rounded as every comparison wants it
 */
public record JudgedRisk(String force, String service, double points, double compared)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "judged-risk:" + force + "/" + service;
  }
}
