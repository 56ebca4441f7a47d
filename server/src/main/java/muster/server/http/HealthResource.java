package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import muster.data.store.Store;

/** Whether the service can answer: for whoever watches it, so without a token. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private static final String LIVE = "health/live";
  private static final String READY = "health/ready";

  /** Whoever watches asks less often, and a flood is to cost the writer nothing. */
  private static final Duration COUNTS = Duration.ofSeconds(1);

  private final SharedProbe writable;
  private final ServedRules rules;

  HealthResource(Store store, ServedRules rules, Clock clock) {
    this.writable = new SharedProbe(() -> store.isWritable(), COUNTS, clock);
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

  /**
   * That it can do its work, its database taking writes at most a second ago; 503 while it cannot,
   * and no request should be sent to it.
   */
  @GET
  @ForAnybody
  @Path("ready")
  @Says(value = "Whether it can do its work", also = 503)
  public Map<String, String> ready() {
    rules.requireReady();
    if (!writable.holds()) {
      throw new Refusal(ProblemType.UNAVAILABLE, "The service runs, its database takes no writes.");
    }
    return Map.of("status", "ready");
  }
}
