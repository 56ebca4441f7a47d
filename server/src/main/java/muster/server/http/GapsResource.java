package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.engine.findings.Assessment;
import muster.engine.findings.Gap;
import muster.engine.findings.Identity;
import muster.server.json.Units;

/** The services of serious regional risk that no project addresses. */
@Path("api/v1/rounds/{round}/gaps")
@Produces(MediaType.APPLICATION_JSON)
public final class GapsResource {
  private final Rounds rounds;

  GapsResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** By risk, largest first, each with why. */
  @GET
  @Does(Operation.READ_PROJECTS)
  public Gaps gaps(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri);
    Assessment assessment = question.assess();
    return new Gaps(question.marking(), Units.RISK, assessment.assessment(), assessment.gaps());
  }

  /** The answer. */
  record Gaps(String marking, String unit, Identity assessment, List<Gap> gaps) implements Marked {}
}
