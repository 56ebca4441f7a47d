package muster.server.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import muster.data.store.Store;
import muster.engine.Assessor;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The running service. It listens on the loopback address only. */
public final class HttpService implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int GRACE_SECONDS = 5;

  // Held here: the logging framework itself keeps loggers, and their levels, only weakly.
  private static final Logger FRAMEWORK = Logger.getLogger("org.glassfish");

  private final HttpServer server;
  private final URI uri;

  private HttpService(HttpServer server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /**
   * Starts answering.
   *
   * @param store outlives the service, and is not closed by it
   * @param port 0 takes a free one
   * @param tokens who may call
   * @throws ServiceProblem when the port cannot be had
   */
  public static HttpService start(Store store, Assessor assessor, int port, Tokens tokens) {
    FRAMEWORK.setLevel(Level.SEVERE);
    HttpServer server = new HttpServer();
    NetworkListener listener = new NetworkListener("muster", HOST, port);
    listener.registerAddOn(new NoUpgrade());
    server.addListener(listener);
    ResourceConfig resources = resources(store, new Rounds(store, assessor), tokens);
    ServerConfiguration configuration = server.getServerConfiguration();
    configuration.addHttpHandler(
        ContainerFactory.createContainer(GrizzlyHttpContainer.class, resources), "/");
    configuration.setDefaultQueryEncoding(StandardCharsets.UTF_8);
    configuration.setPassTraceRequest(true);
    configuration.setDefaultErrorPageGenerator(new BareErrors());
    try {
      server.start();
    } catch (IOException e) {
      server.shutdownNow();
      throw new ServiceProblem("Port " + port + " cannot be opened: another program may have it.");
    }
    return new HttpService(server, URI.create("http://" + HOST + ":" + listener.getPort() + "/"));
  }

  private static ResourceConfig resources(Store store, Rounds rounds, Tokens tokens) {
    return new ResourceConfig()
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
        .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
        .property(ServerProperties.BV_FEATURE_DISABLE, true)
        .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
        .register(new Authentication(tokens))
        .register(new Authorization())
        .register(new ResponseHeaders())
        .register(new FaultMapper())
        .register(new JsonBodies())
        .register(new HealthResource(store))
        .register(new ForcesResource(rounds))
        .register(new ServicesResource(rounds))
        .register(new RisksResource(rounds))
        .register(new OpportunitiesResource(rounds))
        .register(new NotListedResource(rounds))
        .register(new ProjectsResource(rounds))
        .register(new GapsResource(rounds))
        .register(new FinanceResource(rounds))
        .register(new CatalogueResource(rounds))
        .register(new AssessmentResource(rounds))
        .register(new ComparisonResource(rounds))
        .register(new ReturnResource(rounds, store));
  }

  /** Where it answers, with the port it really has. */
  public URI uri() {
    return uri;
  }

  /** Stops taking requests, and lets those that run come to their end for a few seconds. */
  @Override
  public void close() {
    try {
      server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS).get();
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      server.shutdownNow();
    }
  }
}
