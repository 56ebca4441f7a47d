package muster.server.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who calls, before anything else: without a token not even an address is told. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class Authentication implements ContainerRequestFilter {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

  private final Credentials credentials;

  Authentication(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isForAnybody(request.getMethod(), request.getUriInfo().getPath())) {
      return;
    }
    Caller caller =
        findToken(request)
            .flatMap(token -> credentials.findCaller(token, requestId(request)))
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NO_TOKEN,
                        "Send a token that has neither expired nor been revoked:"
                            + " `Authorization: Bearer …`. An administrator makes tokens;"
                            + " who has a password signs in by `POST /api/v1/sessions`."));
    request.setSecurityContext(new Called(caller));
  }

  /** What goes without a token: whether the service is up, and the way in. */
  private static boolean isForAnybody(String method, String path) {
    return HealthResource.isAt(path)
        || DescriptionResource.isAt(path)
        || (method.equals(HttpMethod.POST) && path.equals(SessionsResource.PATH));
  }

  /** The name that the request has in the log. */
  static String requestId(ContainerRequestContext request) {
    return Optional.ofNullable(request.getProperty(RequestId.KEY))
        .map(Object::toString)
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  /** The token itself, for a method that is about it. */
  static String token(ContainerRequestContext request) {
    return findToken(request).orElseThrow();
  }

  private static Optional<String> findToken(ContainerRequestContext request) {
    List<String> given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (given == null || given.size() != 1) {
      return Optional.empty();
    }
    Matcher bearer = BEARER.matcher(given.get(0).strip());
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }

  private record Called(Caller caller) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String name) {
      return caller.role().toString().equals(name);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "Bearer";
    }
  }
}
