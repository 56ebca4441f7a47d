package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import muster.data.store.RoundInfo;
import muster.data.store.Store;

/** The lock of a round: it takes nothing more, and what was signed off is official for good. */
@Path("api/v1/rounds/{round}/locks")
@Produces(MediaType.APPLICATION_JSON)
public final class LocksResource {
  private final StoredRounds stored;
  private final Store store;
  private final Once once;

  LocksResource(Store store, Once once) {
    this.stored = new StoredRounds(store);
    this.store = store;
    this.once = once;
  }

  /** Locks the round, as whoever does it saw it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.LOCK_ROUND)
  @Says(
      value = "Lock a round",
      takes = "Nothing",
      gives = RoundJson.class,
      tagged = true,
      conditional = true)
  public Response lock(
      @PathParam("round") String round,
      @Context ContainerRequestContext request,
      @Context HttpHeaders headers,
      ObjectNode body) {
    Caller caller = Caller.of(request.getSecurityContext());
    int expected = Precondition.expectedVersion(headers);
    ReasonBody.none(body);
    return once.post(
        request,
        () -> {
          int current = RoundJson.version(stored.get(round));
          if (current != expected) {
            throw Precondition.changed(current);
          }
          RoundInfo locked =
              Outcomes.orRefuse(store.rounds().lock(round, caller.actor()), Precondition::changed);
          return Done.made(Address.of(locked), RoundJson.etag(locked), RoundJson.of(locked));
        });
  }
}
