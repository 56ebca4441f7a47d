package muster.server.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;

/** Has rounds looked at again after every request that may have changed one. */
final class Waking implements ContainerResponseFilter {
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Runnable wake;

  Waking(Runnable wake) {
    this.wake = wake;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!READING.contains(request.getMethod())
        && response.getStatus() < ProblemType.BAD_REQUEST.status()) {
      wake.run();
    }
  }
}
