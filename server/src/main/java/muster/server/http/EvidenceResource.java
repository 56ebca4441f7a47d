package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import muster.data.store.ModeratorsView;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.ReturnStatus;
import muster.data.store.Store;

/** What a moderator sees of another force's return: its score only once theirs is in. */
@Path("api/v1/rounds/{round}/returns/{force}/{service}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public final class EvidenceResource {
  static final String NONE_SUBMITTED = "No revision of this return was submitted yet.";

  private static final RowJson THREAT = RowJson.ofEvidence(ReturnRows.THREATS);
  private static final RowJson CAPABILITY = RowJson.ofEvidence(ReturnRows.CAPABILITIES);
  private static final RowJson WHOLE_THREAT = RowJson.ofReturn(ReturnRows.THREATS);
  private static final RowJson WHOLE_CAPABILITY = RowJson.ofReturn(ReturnRows.CAPABILITIES);

  private final StoredRounds stored;
  private final Store store;

  EvidenceResource(Store store) {
    this.stored = new StoredRounds(store);
    this.store = store;
  }

  /** Of the revision that was submitted last, with its entity tag; 404 while none was. */
  @GET
  @Does(Operation.READ_EVIDENCE)
  @Says(value = "What a moderator sees of a return", gives = Answer.class, tagged = true)
  public Response evidence(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context SecurityContext security) {
    ReturnKey key = stored.key(round, force, service);
    stored.requireForceOf(round, Caller.of(security));
    ModeratorsView view =
        store
            .moderations()
            .view(key, Caller.of(security).account())
            .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, NONE_SUBMITTED));
    ReturnStatus status = view.status();
    boolean scored = view.own().isPresent();
    RowJson threat = scored ? WHOLE_THREAT : THREAT;
    RowJson capability = scored ? WHOLE_CAPABILITY : CAPABILITY;
    Answer answer =
        new Answer(
            stored.get(round).marking(),
            ReturnStatusJson.of(status),
            view.rows().threats().stream().map(threat::write).toList(),
            view.rows().capability().map(capability::write).orElse(null),
            view.own().map(ModerationJson::of).orElse(null));
    return Response.ok(answer).tag(new EntityTag("r" + status.revision())).build();
  }

  /** The answer; {@code own} is the caller's second score, left out while it is not in. */
  record Answer(
      String marking,
      ReturnStatusJson status,
      List<Map<String, Object>> threats,
      Map<String, Object> capability,
      @JsonInclude(JsonInclude.Include.NON_NULL) ModerationJson own)
      implements Marked {}
}
