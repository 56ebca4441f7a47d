package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;

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
  @Says(
      value = "The whole assessment of a round",
      gives = Assessment.class,
      asks = "on weights standing",
      also = {409, 503})
  public Response assessment(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri);
    Assessment assessment = question.assess();
    Identity of = assessment.assessment();
    return ResponseHeaders.on(
            assessment, of.marking(), Origin.of(of, Standings.of(question.standing())))
        .build();
  }
}
