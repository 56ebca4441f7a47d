package muster.engine.findings;

/**
 * The threat of one strand (method §1, §2).
 *
 * @param force id
 * @param service id
 * @param strand empty for the whole service
 * @param points harm points a year
 * @param load teams busy on average
 */
public record StrandThreat(String force, String service, String strand, double points, double load)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "strand-threat:" + force + "/" + service + "/" + strand;
  }
}
