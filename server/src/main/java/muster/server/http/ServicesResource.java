package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.facts.Service;

/** The services of a round: what they are, not how they scored. */
@Path("api/v1/rounds/{round}/services")
@Produces(MediaType.APPLICATION_JSON)
public final class ServicesResource {
  private final Rounds rounds;

  ServicesResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** All of them by id. */
  @GET
  @Does(Operation.READ_SERVICES)
  public Services services(@PathParam("round") String round) {
    Dataset data = rounds.read(round);
    return new Services(
        data.round().marking(),
        data.services().stream().sorted(Comparator.comparing(Service::service)).toList());
  }

  /** The answer. */
  record Services(String marking, List<Service> services) implements Marked {}
}
