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
import java.util.List;
import muster.data.store.AssessmentRequest;
import muster.data.store.Packed;
import muster.data.store.RoundInfo;
import muster.data.store.Standing;
import muster.data.store.StoredAssessment;
import muster.data.store.Trigger;

/** The assessments of a round that are kept: run on demand, and listed. */
@Path("api/v1/rounds/{round}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentsResource {
  private final Kept kept;
  private final Once once;

  AssessmentsResource(Kept kept, Once once) {
    this.kept = kept;
    this.once = once;
  }

  private record Made(Assessed assessed, Packed answer) {}

  /**
   * Runs one and keeps it. One that is kept already is not kept twice: the answer names it, and
   * that it was asked for again is kept.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.RUN_ASSESSMENT)
  @Says(
      value = "Run an assessment and keep it",
      takes = "Run",
      gives = AssessmentSummary.class,
      also = 503)
  public Response run(
      @PathParam("round") String round, @Context ContainerRequestContext request, ObjectNode body) {
    RunBody asked = RunBody.read(body, kept.rules().of(round).ruleBook().weightSets());
    Caller caller = Caller.of(request.getSecurityContext());
    return once.post(request, () -> make(round, asked), made -> keep(made, asked, caller));
  }

  private Made make(String round, RunBody asked) {
    Assessed made = kept.runs().run(round, asked.standing(), asked.day(), asked.weights());
    return new Made(made, Runs.pack(made));
  }

  private Done keep(Made made, RunBody asked, Caller caller) {
    Trigger trigger = asked.trigger().isEmpty() ? Trigger.ON_DEMAND : Trigger.OUT_OF_CYCLE;
    AssessmentRequest request =
        kept.runs().keep(made.assessed(), made.answer(), trigger, asked.trigger(), caller.actor());
    StoredAssessment stored = kept.recall().find(request.assessment());
    return Done.made(
        "assessments/" + request.assessment(), null, AssessmentSummary.of(stored, request));
  }

  /** Newest first: all, or those of one standing. */
  @GET
  @Does(Operation.READ_ASSESSMENT)
  @Says(
      value = "The assessments kept of a round, newest first",
      gives = All.class,
      asks = "standing")
  public Response list(@PathParam("round") String round, @Context UriInfo uri) {
    Filters filters =
        new Filters(uri.getQueryParameters(), List.of(Standings.NAME, Page.LIMIT, Page.CURSOR));
    boolean all = !filters.has(Standings.NAME);
    Standing standing = Standings.asked(filters);
    String marking = marking(round);
    List<AssessmentSummary> rows =
        kept.store().assessments().listBefore(round, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
            .filter(a -> all || a.standing() == standing)
            .map(AssessmentSummary::of)
            .toList();
    String newest = rows.isEmpty() ? "none" : rows.get(0).assessment();
    Page<AssessmentSummary> page = Page.of(rows, newest, uri);
    return page.answer(new All(marking, page.total(), page.rows()));
  }

  private String marking(String round) {
    return kept.store()
        .rounds()
        .find(round)
        .map(RoundInfo::marking)
        .orElseThrow(() -> Refusal.notFound("round", round, kept.store().listRounds()));
  }

  /** The answer. */
  record All(String marking, int total, List<AssessmentSummary> assessments) implements Marked {}
}
