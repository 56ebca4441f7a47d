package muster.server.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list whose name ends in {@code .csv} or {@code .xlsx} is asked for in that form, as a browser's
 * address line or a spreadsheet can. Only these lists: elsewhere a name may end so of itself.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
final class Suffixes implements ContainerRequestFilter {
  private static final Pattern LIST =
      Pattern.compile(
          "(.*/api/v1/rounds/[^/]+/"
              + "(?:risks|services|opportunities|projects|gaps|finance|not-listed|catalogue))"
              + "\\.(csv|xlsx)");

  @Override
  public void filter(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    Matcher list = LIST.matcher(asked.getRawPath());
    if (list.matches()) {
      String form = list.group(2).equals("csv") ? TableAnswer.CSV : TableAnswer.XLSX;
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, form);
      request.setRequestUri(
          request.getUriInfo().getRequestUriBuilder().replacePath(list.group(1)).build());
    }
  }
}
