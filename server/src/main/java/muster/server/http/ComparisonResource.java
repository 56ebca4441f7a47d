package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.engine.compare.Comparison;
import muster.server.json.ComparisonJson;

/** What differs between two dates or weight sets of a round, and why. */
@Path("api/v1/rounds/{round}/comparison")
@Produces(MediaType.APPLICATION_JSON)
public final class ComparisonResource {
  private final Rounds rounds;

  ComparisonResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** The same bytes that the command line prints for the folder the round came from. */
  @GET
  @Does(Operation.READ_COMPARISON)
  @Says(
      value = "What differs between two days, weight sets or standings",
      gives = ComparisonJson.class,
      asks = "on[] weights[] standing[]",
      also = {409, 503})
  public Response comparison(@PathParam("round") String round, @Context UriInfo uri) {
    List<Question> both = rounds.askBoth(round, uri);
    Comparison comparison = Comparison.of(both.get(0).side(), both.get(1).side());
    return Response.ok(ComparisonJson.of(comparison))
        .header(ResponseHeaders.MARKING, comparison.after().marking())
        .build();
  }
}
