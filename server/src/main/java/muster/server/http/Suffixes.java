package muster.server.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list whose name ends in {@code .csv} or {@code .xlsx} is asked for in that form, as a browser's
 * address line or a spreadsheet can. Only these lists: elsewhere a name may end so of itself.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
final class Suffixes implements ContainerRequestFilter {
  /** What is written says in which form by its own media type. */
  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private static final Pattern LIST =
      Pattern.compile(
          "(.*/api/v1/(?:rounds/[^/]+/(?:risks|services|opportunities|projects|gaps|finance"
              + "|not-listed|catalogue|export|public-export|published|template|files/[a-z_]+)"
              + "|assessments/[0-9a-f]{64}|rule-books/[^/]+/preview))"
              + "\\.(csv|xlsx|html)");

  private static final Map<String, String> FORMS =
      Map.of("csv", TableAnswer.CSV, "xlsx", TableAnswer.XLSX, "html", PageAnswer.HTML);

  @Override
  public void filter(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    Matcher list = LIST.matcher(asked.getRawPath());
    if (list.matches()) {
      if (READS.contains(request.getMethod())) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, FORMS.get(list.group(2)));
      }
      request.setRequestUri(
          request.getUriInfo().getRequestUriBuilder().replacePath(list.group(1)).build());
    }
  }
}
