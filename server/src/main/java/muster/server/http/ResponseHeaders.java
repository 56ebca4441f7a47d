package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** The headers that every answer has, and the marking of those that carry assessment data. */
final class ResponseHeaders implements ContainerResponseFilter {
  static final String MARKING = "Muster-Marking";

  /** The highest marking a round may have: problems quote cells of one they do not name. */
  private static final String HIGHEST = "OFFICIAL-SENSITIVE";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (response.getEntity() instanceof Marked marked) {
      headers.putSingle(MARKING, marked.marking());
    } else if (response.getEntity() instanceof Problem problem) {
      mark(problem, headers);
    }
  }

  private static void mark(Problem problem, MultivaluedMap<String, Object> headers) {
    if (!problem.marking().isEmpty()) {
      headers.putSingle(MARKING, problem.marking());
    } else if (!problem.errors().isEmpty()) {
      headers.putSingle(MARKING, HIGHEST);
    }
  }
}
