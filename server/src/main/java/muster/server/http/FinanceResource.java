package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Identity;
import muster.server.json.Units;
import muster.server.text.CsvTable;

/** What the money of a round comes to. */
@Path("api/v1/rounds/{round}/finance")
@Produces(MediaType.APPLICATION_JSON)
public final class FinanceResource {
  private final Rounds rounds;

  FinanceResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** Lines, forecast, savings and schemes, with what was concluded about them. */
  @GET
  @Does(Operation.READ_FINANCE)
  @Says("What the money comes to")
  public Money finance(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri);
    Assessment assessment = question.assess();
    return new Money(
        question.marking(),
        question.standing(),
        Units.FINANCE,
        assessment.assessment(),
        assessment.finance());
  }

  /** The same as a file, one row an amount. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_FINANCE)
  public TableAnswer table(@PathParam("round") String round, @Context UriInfo uri) {
    return TableAnswer.of(CsvTable.FINANCE, rounds.ask(round, uri), round);
  }

  /** The answer. */
  record Money(String marking, String standing, String unit, Identity assessment, Finance finance)
      implements OfAssessment {}
}
