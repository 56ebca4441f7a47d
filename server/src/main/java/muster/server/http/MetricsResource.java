package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** How the service fares, for whoever watches over it. */
@Path("metrics")
public final class MetricsResource {
  /** The text format of Prometheus, which its readers know by this name. */
  private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;

  MetricsResource(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Everything counted and timed since the start. */
  @GET
  @Produces(MEDIA_TYPE)
  @Does(Operation.READ_METRICS)
  @Says("How the service fares")
  public String metrics() {
    return metrics.scrape();
  }
}
