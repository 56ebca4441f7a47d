package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import muster.data.store.Actor;
import muster.data.store.Packed;
import muster.data.store.RegionalResult;
import muster.data.store.StoredAssessment;
import muster.engine.findings.Assessment;
import muster.server.text.CsvTable;

/** One assessment that is kept: read, run again, held against the one before, published. */
@Path("api/v1/assessments/{assessment}")
@Produces(MediaType.APPLICATION_JSON)
public final class KeptAssessmentResource {
  private final Kept kept;
  private final Once once;
  private final RegionsResults results;

  KeptAssessmentResource(Kept kept, Once once, Clock clock) {
    this.kept = kept;
    this.once = once;
    this.results = new RegionsResults(kept, clock);
  }

  /** Its answer, byte for byte as it was stored. */
  @GET
  @Does(Operation.READ_ASSESSMENT)
  @Says(
      value = "An assessment as it was stored",
      gives = Assessment.class,
      asks = "table",
      also = 503)
  public Response answer(@PathParam("assessment") String id, @Context UriInfo uri) {
    Filters.none(uri.getQueryParameters());
    StoredAssessment stored = kept.recall().find(id);
    Packed answer = kept.store().assessments().findAnswer(id).orElseThrow();
    return ResponseHeaders.on(
            answer.bytes(), stored.identity().marking(), AssessmentSummary.of(stored).origin())
        .build();
  }

  /** One of its tables as CSV, or all as a workbook, worked out again from what is stored. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_ASSESSMENT)
  public TableAnswer tables(@PathParam("assessment") String id, @Context UriInfo uri) {
    Filters filters = new Filters(uri.getQueryParameters(), List.of("table"));
    String word = filters.find("table", CsvTable.words());
    StoredAssessment stored = kept.recall().find(id);
    Assessment assessment = kept.recall().get(stored).assessment();
    CsvTable table = CsvTable.find(word).orElse(CsvTable.RISKS);
    return new TableAnswer(
        stored.identity().marking(),
        AssessmentSummary.of(stored).origin(),
        stored.round() + "-" + table,
        () -> table.of(assessment, Integer.MAX_VALUE),
        () -> sheets(assessment));
  }

  private static Map<String, List<List<String>>> sheets(Assessment assessment) {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    for (CsvTable table : CsvTable.values()) {
      sheets.put(table.toString(), table.cells(assessment));
    }
    return sheets;
  }

  /**
   * Which revision of each return it was made from, so that a number can be led back to its row.
   */
  @GET
  @Path("returns")
  @Does(Operation.READ_ASSESSMENT)
  @Says(value = "The returns that an assessment rests on", also = 400)
  public AssessedReturns returns(@PathParam("assessment") String id, @Context UriInfo uri) {
    Filters.none(uri.getQueryParameters());
    return AssessedReturns.of(kept.recall().find(id), kept.store().assessments().findReturns(id));
  }

  /** What moved against the one before it in the same round and standing (R15). */
  @GET
  @Path("movements")
  @Does(Operation.READ_COMPARISON)
  @Says(
      value = "What moved since the assessment before",
      also = {400, 503})
  public Movements movements(@PathParam("assessment") String id, @Context UriInfo uri) {
    Filters.none(uri.getQueryParameters());
    return Movements.of(kept.recall().find(id), kept);
  }

  /** Runs it again from what is stored with it, and says whether the bytes are the same. */
  @POST
  @Path("replays")
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.REPLAY_ASSESSMENT)
  @Says(value = "Run a kept assessment again", takes = "Nothing", gives = Replay.class, also = 503)
  public Response replay(
      @PathParam("assessment") String id,
      @Context ContainerRequestContext request,
      ObjectNode body) {
    ReasonBody.none(body);
    return once.post(request, () -> replay(id), Done::told);
  }

  private Replay replay(String id) {
    StoredAssessment stored = kept.recall().find(id);
    byte[] bytes = kept.store().assessments().findAnswer(id).orElseThrow().bytes();
    return Replay.of(stored, bytes, kept.recall().again(stored));
  }

  /**
   * Approves it as the region's results: somebody who did not ask for it, and somebody else
   * publishes it then.
   */
  @POST
  @Path("approvals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.APPROVE_RESULTS)
  @Says(
      value = "Approve the latest official assessment as the region's results",
      takes = "NeededReason",
      gives = ResultStep.class,
      also = 503)
  public Response approve(
      @PathParam("assessment") String id,
      @Context ContainerRequestContext request,
      ObjectNode body) {
    return decide(
        id, request, body, of -> "assessments/" + id, kept.store().assessments()::approve);
  }

  /** Publishes it as the region's results, for every force to read. */
  @POST
  @Path("publications")
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.PUBLISH_RESULTS)
  @Says(
      value = "Publish the region's results",
      takes = "NeededReason",
      gives = ResultStep.class,
      also = 503)
  public Response publish(
      @PathParam("assessment") String id,
      @Context ContainerRequestContext request,
      ObjectNode body) {
    return decide(
        id,
        request,
        body,
        of -> Address.ofRound(of.round()) + "/published",
        kept.store().assessments()::publish);
  }

  /** A decision about the region's results, as it is kept. */
  private interface Decision {
    RegionalResult take(String id, String reason, Actor actor);
  }

  private Response decide(
      String id,
      ContainerRequestContext request,
      ObjectNode body,
      Function<StoredAssessment, String> address,
      Decision decision) {
    String reason = ReasonBody.required(body);
    Caller caller = Caller.of(request.getSecurityContext());
    return once.post(
        request,
        () -> results.get(id),
        official ->
            Done.made(
                address.apply(official),
                null,
                ResultStep.of(official, decision.take(id, reason, caller.actor()))));
  }
}
