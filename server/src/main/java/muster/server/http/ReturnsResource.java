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
import java.util.Arrays;
import java.util.List;
import muster.data.store.Counting;
import muster.data.store.ReturnStatus;
import muster.data.store.RoundInfo;
import muster.data.store.State;
import muster.data.store.Store;

/** How far the returns of a round have come; what they say is nowhere in it. */
@Path("api/v1/rounds/{round}/returns")
@Produces(MediaType.APPLICATION_JSON)
public final class ReturnsResource {
  private static final String[] FILTERS = {"force", "service", "state"};

  private final StoredRounds stored;
  private final Store store;

  ReturnsResource(Store store) {
    this.stored = new StoredRounds(store);
    this.store = store;
  }

  /**
   * Those the caller may know of, by force and service: drafts of the own force and for the
   * programme team, what was submitted for moderators.
   */
  @GET
  @Does(Operation.LIST_RETURNS)
  @Says(value = "How far the returns have come", gives = All.class, asks = "force service state")
  public Response returns(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    RoundInfo info = stored.get(round);
    Filters filters = new Filters(uri.getQueryParameters(), List.of(Page.names(FILTERS)));
    String force = filters.find("force", stored.forces(round));
    String service = filters.find("service", stored.services(round));
    String state = filters.find("state", Arrays.stream(State.values()).map(State::word).toList());
    List<ReturnStatusJson> all =
        seen(round, Caller.of(security)).stream()
            .filter(status -> force.isEmpty() || force.equals(status.key().force()))
            .filter(status -> service.isEmpty() || service.equals(status.key().service()))
            .filter(status -> state.isEmpty() || state.equals(status.state().word()))
            .map(ReturnStatusJson::of)
            .toList();
    Page<ReturnStatusJson> page = Page.of(all, Secret.hash(all.toString()), uri);
    return page.answer(new All(info.marking(), round, page.total(), page.rows()));
  }

  private List<ReturnStatus> seen(String round, Caller caller) {
    boolean others = Operation.LIST_RETURNS.reach(caller.role()) == Operation.Reach.OTHER_FORCES;
    return store.returns().list(round, others ? Counting.PROVISIONAL : Counting.LATEST).stream()
        .filter(status -> Operation.LIST_RETURNS.isAllowed(caller, status.key().force()))
        .toList();
  }

  /** The answer. */
  record All(String marking, String round, int total, List<ReturnStatusJson> returns)
      implements Marked {}
}
