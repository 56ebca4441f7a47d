package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.data.store.RoundInfo;
import muster.data.store.Store;

/** The rounds: listed, and opened for returns that are still to come. */
@Path("api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
public final class RoundsResource {
  private final Store store;
  private final RoundOpening opening;
  private final Once once;

  RoundsResource(Store store, Rounds rounds, Once once) {
    this.store = store;
    this.opening = new RoundOpening(store, rounds);
    this.once = once;
  }

  /** All of them by id, page by page. */
  @GET
  @Does(Operation.READ_ROUNDS)
  @Says(value = "All rounds", gives = All.class)
  public Response rounds(@Context UriInfo uri) {
    new Filters(uri.getQueryParameters(), List.of(Page.names()));
    List<RoundJson> all = store.rounds().list().stream().map(RoundJson::of).toList();
    Page<RoundJson> page = Page.of(all, Secret.hash(all.toString()), uri);
    return page.answer(new All(page.total(), page.rows()));
  }

  /**
   * Opens a round, with forces and services of its own or those of an earlier one, by the rule book
   * that serves at any time or by one for good.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.OPEN_ROUND)
  @Says(
      value = "Open a round",
      takes = "NewRound",
      gives = RoundJson.class,
      tagged = true,
      also = 503)
  public Response open(@Context ContainerRequestContext request, ObjectNode body) {
    Caller caller = Caller.of(request.getSecurityContext());
    return once.post(
        request,
        () -> opening.read(body),
        wanted -> {
          RoundInfo opened = opening.open(wanted, caller);
          return Done.made(Address.of(opened), RoundJson.etag(opened), RoundJson.of(opened));
        });
  }

  /** The answer. */
  record All(int total, List<RoundJson> rounds) {}
}
