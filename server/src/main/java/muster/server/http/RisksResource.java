package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Risk;
import muster.server.json.Units;

/** The risks of a round, each with what led to it (R1). */
@Path("api/v1/rounds/{round}/risks")
@Produces(MediaType.APPLICATION_JSON)
public final class RisksResource {
  private final Rounds rounds;

  RisksResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** In rank order: all, or those of one force, service or band; an assessor's own force's only. */
  @GET
  @Does(Operation.READ_RISKS)
  public Risks risks(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    Question question = rounds.ask(round, uri, "force", "service", "band");
    String force = question.findForce();
    String service = question.findService();
    String band = question.findWord("band", "band");
    Assessment assessment = question.assess();
    Role role = (Role) security.getUserPrincipal();
    List<Risk> risks =
        assessment.risks().stream()
            .filter(risk -> Operation.READ_RISKS.isAllowed(role, risk.force()))
            .filter(risk -> force.isEmpty() || force.equals(risk.force()))
            .filter(risk -> service.isEmpty() || service.equals(risk.service()))
            .filter(risk -> band.isEmpty() || band.equals(risk.band()))
            .toList();
    return new Risks(question.marking(), Units.RISK, assessment.assessment(), risks);
  }

  /** The answer. */
  record Risks(String marking, String unit, Identity assessment, List<Risk> risks)
      implements Marked {}
}
