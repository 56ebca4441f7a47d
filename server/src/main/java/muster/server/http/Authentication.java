package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who calls, before anything else: without a token not even an address is told. */
@PreMatching
final class Authentication implements ContainerRequestFilter {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

  private final Tokens tokens;

  Authentication(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (HealthResource.isAt(request.getUriInfo().getPath())) {
      return;
    }
    Role role =
        findToken(request)
            .flatMap(tokens::findRole)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NO_TOKEN,
                        "Send one of the tokens that were printed when the service started:"
                            + " `Authorization: Bearer …`."));
    request.setSecurityContext(new Called(role));
  }

  private static Optional<String> findToken(ContainerRequestContext request) {
    List<String> given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (given == null || given.size() != 1) {
      return Optional.empty();
    }
    Matcher bearer = BEARER.matcher(given.get(0).strip());
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }

  private record Called(Role role) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return role;
    }

    @Override
    public boolean isUserInRole(String name) {
      return role.kind().name().equals(name);
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
