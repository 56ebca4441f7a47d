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
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Service;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Risk;

/** The risks of a round, each with what led to it (R1). */
@Path("api/v1/rounds/{round}/risks")
@Produces(MediaType.APPLICATION_JSON)
public final class RisksResource {
  /** Said in every answer, so that no score is taken for a forecast. */
  private static final String UNIT = "harm points a year, neither casualties nor a probability";

  private final Rounds rounds;

  RisksResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** In rank order: all, or those of one force, service or band; an assessor's own force's only. */
  @GET
  @Does(Operation.READ_RISKS)
  public Risks risks(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    Dataset data = rounds.read(round);
    Filters filters = new Filters(uri.getQueryParameters(), List.of("force", "service", "band"));
    String force = filters.find("force", data.forces().stream().map(Force::force).toList());
    String service =
        filters.find("service", data.services().stream().map(Service::service).toList());
    String band = filters.find("band", rounds.words().apply(data.round().asAt()).words("band"));
    Assessment assessment = rounds.assess(data);
    Role role = (Role) security.getUserPrincipal();
    List<Risk> risks =
        assessment.risks().stream()
            .filter(risk -> Operation.READ_RISKS.isAllowed(role, risk.force()))
            .filter(risk -> force.isEmpty() || force.equals(risk.force()))
            .filter(risk -> service.isEmpty() || service.equals(risk.service()))
            .filter(risk -> band.isEmpty() || band.equals(risk.band()))
            .toList();
    return new Risks(data.round().marking(), UNIT, assessment.assessment(), risks);
  }

  /** The answer. */
  record Risks(String marking, String unit, Identity assessment, List<Risk> risks)
      implements Marked {}
}
