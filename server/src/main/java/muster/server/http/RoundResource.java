package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import muster.data.store.RoundInfo;
import muster.data.store.Store;

/** One round. A class of its own: others begin with its path, and Jersey looks no further. */
@Path("api/v1/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
public final class RoundResource {
  private final StoredRounds stored;

  RoundResource(Store store) {
    this.stored = new StoredRounds(store);
  }

  /** One round with its entity tag. */
  @GET
  @Does(Operation.READ_ROUNDS)
  @Says(value = "One round", gives = RoundJson.class, tagged = true)
  public Response round(@PathParam("round") String id) {
    RoundInfo round = stored.get(id);
    return Response.ok(RoundJson.of(round)).tag(new EntityTag(RoundJson.etag(round))).build();
  }
}
