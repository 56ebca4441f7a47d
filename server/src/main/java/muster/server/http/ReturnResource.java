package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import muster.data.store.Counting;
import muster.data.store.ReturnDraft;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.Store;
import muster.data.store.StoredReturn;

/** The return of one force for one service: read, and stored as a draft until it is handed in. */
@Path("api/v1/rounds/{round}/returns/{force}/{service}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReturnResource {
  private static final int FIRST = 1;

  private final Rounds rounds;
  private final Store store;
  private final StoredRounds stored;

  ReturnResource(Rounds rounds, Store store) {
    this.rounds = rounds;
    this.store = store;
    this.stored = new StoredRounds(store);
  }

  /** The latest revision that the caller may see, with its entity tag; 404 while there is none. */
  @GET
  @Does(Operation.READ_RETURN)
  @Says(
      value = "A return, the latest that may be seen",
      gives = ReturnJson.Answer.class,
      tagged = true,
      also = 304)
  public Response read(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    ReturnKey key = stored.key(round, force, service);
    StoredReturn latest =
        store
            .returns()
            .find(key, Seen.by(Caller.of(security), force))
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "No return was submitted yet: its force stores a first draft with"
                            + " `If-None-Match: *`."));
    String seen = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (("\"" + latest.etag() + "\"").equals(seen)) {
      return Response.notModified(new EntityTag(latest.etag())).build();
    }
    return answer(Response.Status.OK, latest);
  }

  /** Stores the next revision as a draft if the whole round is valid with it. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.PUT_RETURN)
  @Says(
      value = "Store the next draft of a return",
      takes = "ReturnRows",
      gives = ReturnJson.Answer.class,
      tagged = true,
      conditional = true,
      also = {409, 503})
  public Response put(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      ObjectNode body) {
    ReturnKey key = stored.key(round, force, service);
    int expected = Precondition.expectedRevision(headers);
    BodyFaults faults = new BodyFaults();
    ReturnRows rows = ReturnJson.read(body, key, stored.get(round).marking(), faults);
    StoredReturn draft =
        Outcomes.orRefuse(
            store
                .returns()
                .put(
                    new ReturnDraft(key, rows, expected),
                    Caller.of(security).actor(),
                    all ->
                        rounds.checkReturns(
                            round,
                            store.rounds().sheets(round, Counting.LATEST),
                            all,
                            faults,
                            ProblemType.INVALID_RETURN)),
            Precondition::failed);
    boolean first = draft.revision() == FIRST;
    return answer(first ? Response.Status.CREATED : Response.Status.OK, draft);
  }

  private Response answer(Response.Status status, StoredReturn stored) {
    String marking = this.stored.get(stored.key().round()).marking();
    return Response.status(status)
        .tag(new EntityTag(stored.etag()))
        .entity(ReturnJson.write(stored, marking))
        .build();
  }
}
