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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.data.store.Moderation;
import muster.data.store.ReturnKey;
import muster.data.store.Store;

/** The second scores of a return, each made blind by a moderator of another force. */
@Path("api/v1/rounds/{round}/returns/{force}/{service}/moderations")
@Produces(MediaType.APPLICATION_JSON)
public final class ModerationsResource {
  private final StoredRounds stored;
  private final Store store;
  private final SecondScores scores;
  private final Once once;

  ModerationsResource(Store store, Rounds rounds, Once once) {
    this.stored = new StoredRounds(store);
    this.store = store;
    this.scores = new SecondScores(store, rounds);
    this.once = once;
  }

  /** Of all revisions, oldest first; a moderator sees only the own ones, or none would be blind. */
  @GET
  @Does(Operation.READ_MODERATIONS)
  @Says(value = "The second scores of a return", gives = All.class)
  public Response moderations(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    ReturnKey key = stored.key(round, force, service);
    new Filters(uri.getQueryParameters(), List.of(Page.names()));
    Caller caller = Caller.of(security);
    boolean own = Operation.READ_MODERATIONS.reach(caller.role()) == Operation.Reach.OTHER_FORCES;
    List<ModerationJson> all =
        store.moderations().find(key).stream()
            .filter(one -> !own || one.moderator().equals(caller.account()))
            .map(ModerationJson::of)
            .toList();
    Page<ModerationJson> page = Page.of(all, Secret.hash(all.toString()), uri);
    return page.answer(
        new All(stored.get(round).marking(), round, force, service, page.total(), page.rows()));
  }

  /** Takes a second score, and answers with what it shifts. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.MODERATE)
  @Says(
      value = "Score a return a second time",
      takes = "SecondScore",
      gives = ModerationJson.class,
      tagged = true,
      conditional = true,
      also = 503)
  public Response moderate(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context ContainerRequestContext request,
      @Context HttpHeaders headers,
      ObjectNode body) {
    ReturnKey key = stored.key(round, force, service);
    int expected = Precondition.expectedVersion(headers);
    Caller caller = Caller.of(request.getSecurityContext());
    return once.post(
        request,
        () -> scores.read(key, expected, body, caller),
        score -> {
          Moderation made =
              Outcomes.orRefuse(
                  store.moderations().add(key, expected, score, caller.actor()),
                  ReturnStep::changed);
          return Done.made(
              Address.of(key) + "/moderations",
              "r" + made.revision(),
              ModerationJson.of(made, stored.get(round).marking()));
        });
  }

  /** The answer. */
  record All(
      String marking,
      String round,
      String force,
      String service,
      int total,
      List<ModerationJson> moderations)
      implements Marked {}
}
