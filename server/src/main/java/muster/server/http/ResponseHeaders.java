package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;

/** The headers that every answer has, and the marking of those that carry assessment data. */
final class ResponseHeaders implements ContainerResponseFilter {
  static final String MARKING = "Muster-Marking";

  /** Those that do not depend on the answer. */
  static final Map<String, String> ALWAYS =
      Map.of(
          HttpHeaders.CACHE_CONTROL,
          "no-store",
          "X-Content-Type-Options",
          "nosniff",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'");

  /** The highest marking a round may have: problems quote cells of one they do not name. */
  private static final String HIGHEST = "OFFICIAL-SENSITIVE";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    ALWAYS.forEach(headers::putSingle);
    headers.putSingle(RequestId.HEADER, request.getProperty(RequestId.KEY));
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
