package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.facts.Service;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.ServiceRisk;
import muster.server.json.Units;
import muster.server.text.CsvTable;

/** The services of a round: what they are and, for those who may see the region, their totals. */
@Path("api/v1/rounds/{round}/services")
@Produces(MediaType.APPLICATION_JSON)
public final class ServicesResource {
  private final Rounds rounds;

  ServicesResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** All of them by id; their totals and routes by risk, for which alone there are filters. */
  @GET
  @Does(Operation.READ_SERVICES)
  @Says("The services of a round, and their totals")
  public Services services(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    if (!Operation.READ_SERVICE_TOTALS.isAllowed(Caller.of(security))) {
      Dataset data = rounds.read(round);
      Filters.none(uri.getQueryParameters());
      return new Services(data.round().marking(), null, byId(data), null, null, null);
    }
    Question question = rounds.ask(round, uri);
    Assessment assessment = question.assess();
    return new Services(
        question.marking(),
        question.standing(),
        byId(question.data()),
        Units.RISK,
        assessment.assessment(),
        assessment.services());
  }

  /** The totals as a file. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_SERVICE_TOTALS)
  public TableAnswer table(@PathParam("round") String round, @Context UriInfo uri) {
    return TableAnswer.of(CsvTable.SERVICES, rounds.ask(round, uri), round);
  }

  private static List<Service> byId(Dataset data) {
    return data.services().stream().sorted(Comparator.comparing(Service::service)).toList();
  }

  /** The answer; what its reader may not see is not there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Services(
      String marking,
      String standing,
      List<Service> services,
      String unit,
      Identity assessment,
      List<ServiceRisk> totals)
      implements OfAssessment {}
}
