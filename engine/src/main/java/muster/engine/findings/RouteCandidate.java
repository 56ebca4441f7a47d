package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * A route that a service could go; the first in order counts (method §5.1).
 *
 * @param service service id
 * @param route its word
 */
public record RouteCandidate(String service, @OneOf("route") String route) implements Conclusion {
  @Override
  public String key() {
    return "route:" + service + "/" + route;
  }

  @Override
  public String about() {
    return service;
  }
}
