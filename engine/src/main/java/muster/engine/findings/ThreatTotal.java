package muster.engine.findings;

/**
 * T: the threat of a service over its strands (method §1).
 *
 * @param force id
 * @param service id
 * @param points harm points a year
 * @param worstStrand the strand with the largest share; empty where there are no strands
 */
public record ThreatTotal(String force, String service, double points, String worstStrand)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "threat-total:" + force + "/" + service;
  }
}
