package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import muster.data.store.Store;

/** Whether the service can answer: for whoever watches it, so without a token. */
@Path(HealthResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  static final String PATH = "health";

  private final Store store;

  HealthResource(Store store) {
    this.store = store;
  }

  /** That it is up; 503 when the database does not answer. */
  @GET
  public Map<String, String> health() {
    if (!store.isAvailable()) {
      throw new Refusal(ProblemType.UNAVAILABLE, "The service runs, its database does not answer.");
    }
    return Map.of("status", "up");
  }
}
