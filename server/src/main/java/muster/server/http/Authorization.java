package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;

/** Holds every call against the matrix of {@link Operation}; what is not in it is refused. */
final class Authorization implements DynamicFeature {
  @Override
  public void configure(ResourceInfo method, FeatureContext context) {
    if (method.getResourceClass() != HealthResource.class) {
      Does does = method.getResourceMethod().getAnnotation(Does.class);
      context.register(new Gate(Optional.ofNullable(does).map(Does::value)));
    }
  }

  /** The force a call is about: named by its path, or asked for in its query. */
  private static Optional<String> findForce(ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("force"))
        .or(() -> Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("force")));
  }

  private record Gate(Optional<Operation> operation) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      Role role = (Role) request.getSecurityContext().getUserPrincipal();
      if (!isAllowed(role, findForce(request))) {
        boolean otherwise = operation.filter(o -> o.isAllowed(role)).isPresent();
        throw new Refusal(
            ProblemType.NOT_ALLOWED,
            "The "
                + role.getName()
                + (otherwise
                    ? " may do this only for " + role.force() + "."
                    : " may not do this."));
      }
    }

    private boolean isAllowed(Role role, Optional<String> force) {
      return operation
          .filter(o -> force.map(f -> o.isAllowed(role, f)).orElseGet(() -> o.isAllowed(role)))
          .isPresent();
    }
  }
}
