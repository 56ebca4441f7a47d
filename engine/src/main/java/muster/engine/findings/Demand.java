package muster.engine.findings;

/**
 * How often a strand's incidents happen (method §1).
 *
 * @param force id
 * @param service id
 * @param strand empty for the whole service
 * @param incidents a year, before the trend
 */
public record Demand(String force, String service, String strand, double incidents)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "demand:" + force + "/" + service + "/" + strand;
  }
}
