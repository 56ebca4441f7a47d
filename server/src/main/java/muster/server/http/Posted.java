package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * What tells one POST from another.
 *
 * @param key what its sender calls it
 * @param digest of its address and body: two requests that differ otherwise than by a password have
 *     another
 */
record Posted(String key, String digest) {
  private static final String PROPERTY = "muster.posted";

  /** Of the request under way, as {@link PostKeys} read it. */
  static Posted of(ContainerRequestContext request) {
    return (Posted) request.getProperty(PROPERTY);
  }

  /** Notes it with the request. */
  void noteIn(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }
}
