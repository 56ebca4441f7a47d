package muster.engine.findings;

/**
 * What one incident of a strand does (method §1).
 *
 * @param force id
 * @param service id
 * @param strand empty for the whole service
 * @param points harm points of one incident, weighted over the six dimensions
 * @param worst points of its worst dimension, unweighted
 */
public record Harm(String force, String service, String strand, double points, double worst)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "harm:" + force + "/" + service + "/" + strand;
  }
}
