package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;

/** The headers that every answer has, and the marking of those that carry assessment data. */
final class ResponseHeaders implements ContainerResponseFilter {
  static final String MARKING = "Muster-Marking";

  /** The assessment that an answer rests on. */
  static final String ASSESSMENT = "Muster-Assessment";

  /** The rule book it was made by. */
  static final String RULE_BOOK = "Muster-Rule-Book";

  /** The version of its data. */
  static final String DATA_VERSION = "Muster-Data-Version";

  /** By which returns it was made. */
  static final String STANDING = "Muster-Standing";

  /** Those that do not depend on the answer. */
  static final Map<String, String> ALWAYS =
      Map.of(
          HttpHeaders.CACHE_CONTROL,
          "no-store",
          "X-Content-Type-Options",
          "nosniff",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'");

  private final Supplier<String> highest;

  /**
   * With what marks a problem that quotes cells of a round it does not name.
   *
   * @param highest the highest marking that a round may have
   */
  ResponseHeaders(Supplier<String> highest) {
    this.highest = highest;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    ALWAYS.forEach(headers::putSingle);
    if (response.getEntity() instanceof HtmlPage) {
      headers.putSingle("Content-Security-Policy", ExportPage.POLICY);
    }
    headers.putSingle(RequestId.HEADER, request.getProperty(RequestId.KEY));
    if (response.getEntity() instanceof Marked marked) {
      headers.putSingle(MARKING, marked.marking());
      if (marked instanceof Resting resting && resting.origin() != null) {
        name(resting.origin(), headers);
      }
    } else if (response.getEntity() instanceof Problem problem) {
      mark(problem, headers);
    }
  }

  private static void name(Origin origin, MultivaluedMap<String, Object> headers) {
    headers.putSingle(ASSESSMENT, origin.assessment());
    headers.putSingle(RULE_BOOK, origin.ruleBook());
    headers.putSingle(DATA_VERSION, origin.dataVersion());
    headers.putSingle(STANDING, origin.standing());
  }

  /** An answer whose body is fixed byte for byte, with what its headers say of it. */
  static Response.ResponseBuilder on(Object body, String marking, Origin origin) {
    return Response.ok(body)
        .header(MARKING, marking)
        .header(ASSESSMENT, origin.assessment())
        .header(RULE_BOOK, origin.ruleBook())
        .header(DATA_VERSION, origin.dataVersion())
        .header(STANDING, origin.standing());
  }

  private void mark(Problem problem, MultivaluedMap<String, Object> headers) {
    if (!problem.marking().isEmpty()) {
      headers.putSingle(MARKING, problem.marking());
    } else if (!problem.errors().isEmpty()) {
      headers.putSingle(MARKING, highest.get());
    }
  }
}
