package muster.server.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses whoever would take no answer at all, which the framework takes for whoever would take any
 * (RFC 9110, 12.5.1 and 12.5.3). The form of the path's ending counts before that of the header.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR + 1)
final class Acceptance implements ContainerRequestFilter {
  private static final Pattern NEVER = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*");
  private static final String ANY = "*";

  @Override
  public void filter(ContainerRequestContext request) {
    Map<String, Boolean> types = read(request, HttpHeaders.ACCEPT);
    if (!types.isEmpty() && !types.containsValue(true)) {
      throw new Refusal(
          ProblemType.NOT_ACCEPTABLE,
          "`Accept` gives every form the weight 0: name one that you would take.");
    }
    Map<String, Boolean> encodings = read(request, HttpHeaders.ACCEPT_ENCODING);
    boolean plain = encodings.getOrDefault("identity", encodings.getOrDefault(ANY, true));
    boolean packed = encodings.getOrDefault("gzip", encodings.getOrDefault(ANY, false));
    if (!plain && !packed) {
      // So that at least the refusal can be read.
      request.getHeaders().remove(HttpHeaders.ACCEPT_ENCODING);
      throw new Refusal(
          ProblemType.NOT_ACCEPTABLE,
          "An answer comes as it is or in gzip, and `Accept-Encoding` rules out both.");
    }
  }

  /** What a header names, in lower case and without parameters, and whether it would be taken. */
  private static Map<String, Boolean> read(ContainerRequestContext request, String header) {
    Map<String, Boolean> named = new HashMap<>();
    for (String line : request.getHeaders().getOrDefault(header, List.of())) {
      for (String range : line.split(",", -1)) {
        String name = range.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          named.merge(name, !NEVER.matcher(range).matches(), Boolean::logicalOr);
        }
      }
    }
    return named;
  }
}
