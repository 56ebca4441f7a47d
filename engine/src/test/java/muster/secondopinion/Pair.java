package muster.secondopinion;

/**
 * A force and a service: what one return is about.
 *
 * @param force the force's id
 * @param service the service's id
 */
public record Pair(String force, String service) {

  /**
   * The id of the pair's risk (dataset.md).
   *
   * @return {@code risk/FORCE/SERVICE}; ties are ordered by it
   */
  public String id() {
    return "risk/" + force + "/" + service;
  }
}
