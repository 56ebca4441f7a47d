package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;

/** The forces of a round. */
@Path("api/v1/rounds/{round}/forces")
@Produces(MediaType.APPLICATION_JSON)
public final class ForcesResource {
  private final Rounds rounds;

  ForcesResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** All of them, partners included, by id. */
  @GET
  @Does(Operation.READ_FORCES)
  @Says(
      value = "The forces of a round",
      also = {409, 503})
  public Forces forces(@PathParam("round") String round) {
    Dataset data = rounds.read(round);
    return new Forces(
        data.round().marking(),
        data.forces().stream().sorted(Comparator.comparing(Force::force)).toList());
  }

  /** The answer. */
  record Forces(String marking, List<Force> forces) implements Marked {}
}
