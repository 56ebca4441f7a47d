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
import muster.engine.findings.Identity;
import muster.engine.findings.NotListed;

/** The groups that would cut the risk and are left out for a reason of policy. */
@Path("api/v1/rounds/{round}/not-listed")
@Produces(MediaType.APPLICATION_JSON)
public final class NotListedResource {
  private final Rounds rounds;

  NotListedResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** By service and forces: all, or those of one service, or with one force among the members. */
  @GET
  @Does(Operation.READ_OPPORTUNITIES)
  public Groups groups(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, "service", "force");
    String service = question.findService();
    String force = question.findForce();
    Assessment assessment = question.assess();
    List<NotListed> groups =
        assessment.notListed().stream()
            .filter(group -> service.isEmpty() || service.equals(group.service()))
            .filter(group -> force.isEmpty() || group.forces().contains(force))
            .toList();
    return new Groups(question.marking(), assessment.assessment(), groups);
  }

  /** The answer. */
  record Groups(String marking, Identity assessment, List<NotListed> notListed) implements Marked {}
}
