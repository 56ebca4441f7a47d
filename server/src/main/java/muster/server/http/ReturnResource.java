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
import java.util.List;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.store.Actor;
import muster.data.store.Outcome;
import muster.data.store.ReturnDraft;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.State;
import muster.data.store.Store;
import muster.data.store.StoredReturn;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Service;

/** The return of one force for one service: read, submitted and submitted again (R2). */
@Path("api/v1/rounds/{round}/returns/{force}/{service}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReturnResource {
  private static final int FIRST = 1;

  private final Rounds rounds;
  private final Store store;

  ReturnResource(Rounds rounds, Store store) {
    this.rounds = rounds;
    this.store = store;
  }

  /** The latest revision with its entity tag; 404 while none was submitted. */
  @GET
  @Does(Operation.READ_RETURN)
  public Response read(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context HttpHeaders headers) {
    Dataset data = rounds.read(round);
    StoredReturn stored =
        store
            .findReturn(keyOf(data, force, service))
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "No return was submitted yet: submit it with `If-None-Match: *`."));
    String seen = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (("\"" + stored.etag() + "\"").equals(seen)) {
      return Response.notModified(new EntityTag(stored.etag())).build();
    }
    return answer(Response.Status.OK, stored, data);
  }

  /** Stores the next revision if the whole round is valid with it, and nobody was first. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.PUT_RETURN)
  public Response submit(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      ObjectNode body) {
    Dataset data = rounds.read(round);
    ReturnKey key = keyOf(data, force, service);
    int expected = Precondition.expectedRevision(headers);
    BodyFaults faults = new BodyFaults();
    ReturnRows rows = ReturnJson.read(body, key, data.round().marking(), faults);
    ReturnDraft draft = new ReturnDraft(key, rows, expected);
    Actor actor = Caller.of(security).actor();
    StoredReturn stored = store.inOneTransaction(() -> submit(draft, actor, faults));
    boolean first = stored.revision() == FIRST;
    return answer(first ? Response.Status.CREATED : Response.Status.OK, stored, data);
  }

  /** Stores a draft and submits it at once. */
  private StoredReturn submit(ReturnDraft draft, Actor actor, BodyFaults faults) {
    StoredReturn stored = orRefuse(store.returns().put(draft, actor, all -> check(all, faults)));
    orRefuse(store.returns().advance(draft.key(), stored.revision(), State.SUBMITTED, actor, ""));
    return stored;
  }

  private static <T> T orRefuse(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Stored<T> stored) {
      return stored.content();
    }
    if (outcome instanceof Outcome.Conflict<T> conflict) {
      throw Precondition.failed(conflict.currentRevision());
    }
    throw new Refusal(ProblemType.NOT_NOW, ((Outcome.Refused<T>) outcome).objection().sentence());
  }

  private void check(List<Sheet> round, BodyFaults faults) {
    try {
      DatasetReader.read(round, rounds.words());
    } catch (InvalidDataset e) {
      faults.addCells(e.problems());
    }
    faults.refuseIfAny();
  }

  private static ReturnKey keyOf(Dataset data, String force, String service) {
    List<String> forces = data.forces().stream().map(Force::force).toList();
    if (!forces.contains(force)) {
      throw Refusal.notFound("force", force, forces);
    }
    List<String> services = data.services().stream().map(Service::service).toList();
    if (!services.contains(service)) {
      throw Refusal.notFound("service", service, services);
    }
    return new ReturnKey(data.round().round(), force, service);
  }

  private static Response answer(Response.Status status, StoredReturn stored, Dataset data) {
    return Response.status(status)
        .tag(new EntityTag(stored.etag()))
        .entity(ReturnJson.write(stored, data.round().marking()))
        .build();
  }
}
