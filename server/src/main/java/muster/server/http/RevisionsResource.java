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
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.data.store.Counting;
import muster.data.store.ReturnEvent;
import muster.data.store.ReturnKey;
import muster.data.store.State;
import muster.data.store.Store;
import muster.data.store.StoredReturn;

/** Every revision of a return, and the steps that each has taken. */
@Path("api/v1/rounds/{round}/returns/{force}/{service}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionsResource {
  private final StoredRounds stored;
  private final Store store;

  RevisionsResource(Store store) {
    this.stored = new StoredRounds(store);
    this.store = store;
  }

  /** All of them, oldest first; drafts for their own force alone. */
  @GET
  @Does(Operation.READ_REVISIONS)
  @Says(value = "Every revision of a return", gives = All.class)
  public Response revisions(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    ReturnKey key = stored.key(round, force, service);
    new Filters(uri.getQueryParameters(), List.of(Page.names()));
    List<ReturnEvent> events = store.returns().listEvents(key);
    List<Revision> all =
        store.returns().listRevisions(key).stream()
            .filter(one -> isSeen(one, Caller.of(security)))
            .map(one -> Revision.of(one, events))
            .toList();
    Page<Revision> page = Page.of(all, Secret.hash(all.toString()), uri);
    return page.answer(
        new All(stored.get(round).marking(), round, force, service, page.total(), page.rows()));
  }

  /** One revision, whole. */
  @GET
  @Path("{revision}")
  @Does(Operation.READ_REVISIONS)
  @Says(value = "One revision of a return", gives = ReturnJson.Answer.class, tagged = true)
  public Response revision(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @PathParam("revision") String revision,
      @Context SecurityContext security) {
    ReturnKey key = stored.key(round, force, service);
    StoredReturn found =
        Optional.of(revision)
            .filter(text -> text.matches("[1-9][0-9]{0,8}"))
            .flatMap(text -> store.returns().find(key, Integer.parseInt(text)))
            .filter(one -> isSeen(one, Caller.of(security)))
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "There is no revision `" + revision + "` of this return."));
    return Response.ok(ReturnJson.write(found, stored.get(round).marking()))
        .tag(new EntityTag(found.etag()))
        .build();
  }

  private static boolean isSeen(StoredReturn one, Caller caller) {
    return one.state() != State.DRAFT || Seen.by(caller, one.key().force()) == Counting.LATEST;
  }

  /** A revision without what it says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Revision(
      int revision,
      String state,
      boolean late,
      String mark,
      Instant writtenAt,
      String writtenBy,
      List<Step> steps) {

    static Revision of(StoredReturn stored, List<ReturnEvent> events) {
      return new Revision(
          stored.revision(),
          stored.state().word(),
          stored.late(),
          Stale.mark(stored.late()),
          stored.submittedAt(),
          stored.submittedBy(),
          events.stream()
              .filter(event -> event.revision() == stored.revision())
              .map(Step::of)
              .toList());
    }
  }

  /** A step that it has taken. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(String state, Instant at, String account, String reason) {
    static Step of(ReturnEvent event) {
      String reason = event.reason().isEmpty() ? null : event.reason();
      return new Step(event.state().word(), event.at(), event.account(), reason);
    }
  }

  /** The answer. */
  record All(
      String marking,
      String round,
      String force,
      String service,
      int total,
      List<Revision> revisions)
      implements Marked {}
}
