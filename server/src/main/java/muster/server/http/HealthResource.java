package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import muster.data.store.Store;

/** Whether the service can answer: for whoever watches it, so without a token. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private static final String LIVE = "health/live";
  private static final String READY = "health/ready";

  private final Store store;
  private final ServedRules rules;

  HealthResource(Store store, ServedRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** Whether a path is one of these, which anybody may ask. */
  static boolean isAt(String path) {
    return path.equals(LIVE) || path.equals(READY);
  }

  /** Whether a path is the one that answers as long as there is anybody to answer. */
  static boolean isLive(String path) {
    return path.equals(LIVE);
  }

  /** That it runs; a service that does not answer this is to be started anew. */
  @GET
  @ForAnybody
  @Path("live")
  @Says("Whether it runs")
  public Map<String, String> live() {
    return Map.of("status", "live");
  }

  /** That it can do its work; 503 while it cannot, and no request should be sent to it. */
  @GET
  @ForAnybody
  @Path("ready")
  @Says(value = "Whether it can do its work", also = 503)
  public Map<String, String> ready() {
    rules.requireReady();
    if (!store.isAvailable()) {
      throw new Refusal(ProblemType.UNAVAILABLE, "The service runs, its database does not answer.");
    }
    return Map.of("status", "ready");
  }
}
