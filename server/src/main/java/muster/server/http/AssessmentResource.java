package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import muster.engine.findings.Assessment;
import muster.server.json.AssessmentJson;

/** The whole assessment of a round. */
@Path("api/v1/rounds/{round}/assessment")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentResource {
  private final Rounds rounds;

  AssessmentResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** The same bytes that the command line prints for the folder the round came from. */
  @GET
  @Does(Operation.READ_ASSESSMENT)
  public Response assessment(@PathParam("round") String round) {
    Assessment assessment = rounds.assess(rounds.read(round));
    return Response.ok(AssessmentJson.bytes(assessment))
        .header(ResponseHeaders.MARKING, assessment.assessment().marking())
        .build();
  }
}
