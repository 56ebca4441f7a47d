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
import muster.engine.findings.Gap;
import muster.engine.findings.Identity;
import muster.server.json.Units;
import muster.server.text.CsvTable;

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
  @Does(Operation.READ_GAPS)
  @Says(value = "Serious risks that no project addresses", gives = Gaps.class)
  public Response gaps(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, Page.names());
    Assessment assessment = question.assess();
    Page<Gap> page = Page.of(assessment.gaps(), assessment.assessment().id(), uri);
    return page.answer(
        new Gaps(
            question.marking(),
            question.standing(),
            Units.RISK,
            assessment.assessment(),
            page.total(),
            page.rows()));
  }

  /** The same as a file, whole. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_GAPS)
  public TableAnswer table(@PathParam("round") String round, @Context UriInfo uri) {
    return TableAnswer.of(CsvTable.GAPS, rounds.ask(round, uri), round);
  }

  /** The answer. */
  record Gaps(
      String marking, String standing, String unit, Identity assessment, int total, List<Gap> gaps)
      implements OfAssessment {}
}
