package muster.server.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Holds every call against the matrix of {@link Operation}; what is not in it is refused. */
final class Authorization implements DynamicFeature {
  private static final int NOT_ALLOWED = ProblemType.METHOD_NOT_ALLOWED.status();

  @Override
  public void configure(ResourceInfo method, FeatureContext context) {
    if (!method.getResourceMethod().isAnnotationPresent(ForAnybody.class)) {
      Does does = method.getResourceMethod().getAnnotation(Does.class);
      context.register(
          new Gate(Optional.ofNullable(does).map(Does::value)), Priorities.AUTHORIZATION);
    }
  }

  /** The force a call is about: named by its path, or asked for in its query. */
  private static Optional<String> findForce(ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("force"))
        .or(() -> Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("force")));
  }

  /** What can be done at the address; nobody needs to be told that by a method of its own. */
  private static Set<String> methods(ContainerRequestContext request) {
    return ((ExtendedUriInfo) request.getUriInfo())
        .getMatchedModelResource().getResourceMethods().stream()
            .map(ResourceMethod::getHttpMethod)
            .collect(Collectors.toSet());
  }

  private record Gate(Optional<Operation> operation) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getMethod().equals(HttpMethod.OPTIONS)) {
        throw new NotAllowedException(Response.status(NOT_ALLOWED).allow(methods(request)).build());
      }
      Caller caller = Caller.of(request.getSecurityContext());
      if (!isAllowed(caller, findForce(request))) {
        throw new Refusal(
            ProblemType.NOT_ALLOWED, "The " + caller.spoken() + " may " + limit(caller) + ".");
      }
    }

    private boolean isAllowed(Caller caller, Optional<String> force) {
      return operation
          .filter(o -> force.map(f -> o.isAllowed(caller, f)).orElseGet(() -> o.isAllowed(caller)))
          .isPresent();
    }

    /** What is allowed instead. */
    private String limit(Caller caller) {
      return switch (operation.map(o -> o.reach(caller.role())).orElse(Operation.Reach.NOTHING)) {
        case OWN_FORCE -> "do this only for " + caller.force();
        case OTHER_FORCES -> "do this only for other forces than " + caller.force();
        default -> "not do this";
      };
    }
  }
}
