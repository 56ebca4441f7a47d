package muster.server.http;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Hands whole requests to Jersey. */
final class Handler extends HttpHandler {
  private final GrizzlyHttpContainer jersey;

  Handler(ResourceConfig resources) {
    this.jersey = ContainerFactory.createContainer(GrizzlyHttpContainer.class, resources);
  }

  @Override
  public void start() {
    jersey.start();
  }

  @Override
  public void service(Request request, Response response) {
    jersey.service(request, response);
  }

  /** Said by {@link WholeRequests} already, before the body came. */
  @Override
  protected boolean sendAcknowledgment(Request request, Response response) {
    return true;
  }

  @Override
  public void destroy() {
    jersey.destroy();
  }
}
