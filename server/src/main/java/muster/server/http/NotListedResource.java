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
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.NotListed;
import muster.server.text.CsvTable;

/** The groups that would cut the risk and are left out for a reason of policy. */
@Path("api/v1/rounds/{round}/not-listed")
@Produces(MediaType.APPLICATION_JSON)
public final class NotListedResource {
  private static final String[] FILTERS = {"service", "force"};

  private final Rounds rounds;

  NotListedResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** By service and forces: all, or those of one service, or with one force among the members. */
  @GET
  @Does(Operation.READ_OPPORTUNITIES)
  @Says(
      value = "Groups left out for a reason of policy",
      gives = Groups.class,
      asks = "service force")
  public Response groups(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, Page.names(FILTERS));
    Assessment assessment = question.assess();
    Page<NotListed> page =
        Page.of(narrowed(question, assessment), assessment.assessment().id(), uri);
    return page.answer(
        new Groups(
            question.marking(),
            question.standing(),
            assessment.assessment(),
            page.total(),
            page.rows()));
  }

  /** The same as a file, whole. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_OPPORTUNITIES)
  public TableAnswer table(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, FILTERS);
    Assessment assessment = question.assess();
    return TableAnswer.of(
        CsvTable.NOT_LISTED,
        Narrowed.toNotListed(assessment, narrowed(question, assessment)),
        question.standing(),
        round);
  }

  private static List<NotListed> narrowed(Question question, Assessment assessment) {
    String service = question.findService();
    String force = question.findForce();
    return assessment.notListed().stream()
        .filter(group -> service.isEmpty() || service.equals(group.service()))
        .filter(group -> force.isEmpty() || group.forces().contains(force))
        .toList();
  }

  /** The answer. */
  record Groups(
      String marking, String standing, Identity assessment, int total, List<NotListed> notListed)
      implements OfAssessment {}
}
