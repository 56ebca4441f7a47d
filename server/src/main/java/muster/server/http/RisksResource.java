package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Risk;
import muster.server.json.Units;
import muster.server.text.CsvTable;

/** The risks of a round, each with what led to it (R1). */
@Path("api/v1/rounds/{round}/risks")
@Produces(MediaType.APPLICATION_JSON)
public final class RisksResource {
  private static final String[] FILTERS = {"force", "service", "band", Sorting.NAME};

  /** Those of whoever may know the own force alone. */
  private static final Sorting<Risk> OWN_ORDERS = ofValues(new Sorting<>());

  private static final Sorting<Risk> ORDERS = ofValues(new Sorting<Risk>().by("rank", Risk::rank));

  private final Rounds rounds;

  RisksResource(Rounds rounds) {
    this.rounds = rounds;
  }

  private static Sorting<Risk> ofValues(Sorting<Risk> orders) {
    return orders.by("risk", Risk::risk).by("service", Risk::service).by("force", Risk::force);
  }

  /** In rank order: all, or those of one force, service or band; an assessor's own force's only. */
  @GET
  @Does(Operation.READ_RISKS)
  @Says(
      value = "The risks of a round",
      gives = Risks.class,
      asks = "force service band sort=rank,risk,service,force",
      note =
          "A rank tells of other forces: for roles of a force `rank` and `rankInService` are null,"
              + " in files blank, and there is no order `rank`.")
  public Response risks(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    Question question = rounds.ask(round, uri, Page.names(FILTERS));
    Assessment assessment = question.assess();
    Caller caller = Caller.of(security);
    Page<Risk> page =
        Page.of(narrowed(question, assessment, caller), assessment.assessment().id(), uri);
    return page.answer(
        new Risks(
            question.marking(),
            question.standing(),
            Units.RISK,
            assessment.assessment(),
            stale(round, question, caller),
            page.total(),
            page.rows()));
  }

  private List<Stale.Return> stale(String round, Question question, Caller caller) {
    return Stale.of(
        rounds.returns(round, Standings.of(question.standing())),
        force -> Operation.READ_RISKS.isAllowed(caller, force));
  }

  /** The same as a file, whole. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_RISKS)
  public TableAnswer table(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    Question question = rounds.ask(round, uri, FILTERS);
    Assessment assessment = question.assess();
    List<Risk> risks = narrowed(question, assessment, Caller.of(security));
    return TableAnswer.of(
        CsvTable.RISKS, Narrowed.toRisks(assessment, risks), question.standing(), round);
  }

  private static List<Risk> narrowed(Question question, Assessment assessment, Caller caller) {
    String force = question.findForce();
    String service = question.findService();
    String band = question.findWord("band", "band");
    boolean whole = Operation.READ_RISKS.reach(caller.role()) == Operation.Reach.EVERYTHING;
    return (whole ? ORDERS : OWN_ORDERS)
        .sorted(
            assessment.risks().stream()
                .filter(risk -> Operation.READ_RISKS.isAllowed(caller, risk.force()))
                .map(risk -> whole ? risk : unranked(risk))
                .filter(risk -> force.isEmpty() || force.equals(risk.force()))
                .filter(risk -> service.isEmpty() || service.equals(risk.service()))
                .filter(risk -> band.isEmpty() || band.equals(risk.band())),
            question)
        .toList();
  }

  /** How a force stands beside the others waits until the results are published. */
  private static Risk unranked(Risk risk) {
    return new Risk(
        risk.force(),
        risk.service(),
        risk.status(),
        risk.threat(),
        risk.load(),
        risk.cover(),
        risk.standards(),
        risk.protection(),
        risk.risk(),
        risk.overridden(),
        risk.band(),
        null,
        null,
        risk.worstStrand(),
        risk.flags(),
        risk.findings());
  }

  /** The answer; {@code stale} are the returns it rests on that came late. */
  record Risks(
      String marking,
      String standing,
      String unit,
      Identity assessment,
      List<Stale.Return> stale,
      int total,
      List<Risk> risks)
      implements OfAssessment {}
}
