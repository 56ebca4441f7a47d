package muster.engine.findings;

/**
 * What the trend of a strand adds to the urgency (method §5.5).
 *
 * @param force force id
 * @param service service id
 * @param strand strand; empty when the service has none
 * @param points 0 to 100
 */
public record TrendPressure(String force, String service, String strand, double points)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "trend-pressure:" + force + "/" + service + "/" + strand;
  }
}
