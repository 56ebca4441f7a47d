package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.data.store.Counting;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnStatus;
import muster.data.store.RoundInfo;
import muster.data.store.Store;

/** How complete a round is, force by force. */
@Path("api/v1/rounds/{round}/completeness")
@Produces(MediaType.APPLICATION_JSON)
public final class CompletenessResource {
  private final StoredRounds stored;
  private final Store store;

  CompletenessResource(Store store) {
    this.stored = new StoredRounds(store);
    this.store = store;
  }

  /**
   * All forces of the region and their total, or one force; for those of a force only their own.
   */
  @GET
  @Does(Operation.READ_COMPLETENESS)
  @Says(value = "How complete a round is, by force", asks = "force")
  public Answer completeness(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    RoundInfo info = stored.get(round);
    Caller caller = Caller.of(security);
    List<String> forces = stored.ownForces(round);
    String asked = new Filters(uri.getQueryParameters(), List.of("force")).find("force", forces);
    int services = stored.services(round).size();
    List<ReturnStatus> counted = furthest(round);
    List<Completeness> rows =
        forces.stream()
            .filter(force -> asked.isEmpty() || asked.equals(force))
            .filter(force -> Operation.READ_COMPLETENESS.isAllowed(caller, force))
            .map(force -> Completeness.of(force, services, counted))
            .toList();
    boolean all = rows.size() == forces.size();
    return new Answer(
        info.marking(),
        round,
        info.closes().orElse(null),
        rows,
        all ? Completeness.total(rows) : null);
  }

  /** What was submitted of each return; its draft where nothing was. */
  private List<ReturnStatus> furthest(String round) {
    Map<ReturnKey, ReturnStatus> furthest = new LinkedHashMap<>();
    store.returns().list(round, Counting.LATEST).forEach(s -> furthest.put(s.key(), s));
    store.returns().list(round, Counting.PROVISIONAL).forEach(s -> furthest.put(s.key(), s));
    return List.copyOf(furthest.values());
  }

  /** The answer; the total is left out where not all forces are in it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String marking, String round, Instant closes, List<Completeness> forces, Completeness total)
      implements Marked {}
}
