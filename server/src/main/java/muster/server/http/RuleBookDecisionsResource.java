package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import muster.data.store.RuleBookDraft;

/** What is decided about a draft: it is approved, and it is published. */
@Path("api/v1/rule-books/{rulebook}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RuleBookDecisionsResource {
  private final RuleBookShelf shelf;
  private final Publishing publishing;
  private final Once once;

  RuleBookDecisionsResource(RuleBookShelf shelf, Publishing publishing, Once once) {
    this.shelf = shelf;
    this.publishing = publishing;
    this.once = once;
  }

  /** Approves it, by somebody other than its author. */
  @POST
  @Path("approvals")
  @Does(Operation.APPROVE_RULE_BOOK)
  @Says(value = "Approve a draft of another", takes = "NeededReason", gives = DraftJson.class)
  public Response approve(
      @PathParam("rulebook") String id, @Context ContainerRequestContext request, ObjectNode body) {
    RuleBookDraft draft = shelf.draft(id);
    String reason = ReasonBody.required(body);
    Caller caller = Caller.of(request.getSecurityContext());
    return once.post(
        request,
        () -> {
          shelf.books().approve(draft.id(), reason, caller.actor());
          return Done.made(
              "rule-books/" + id, null, DraftJson.of(draft, shelf.books().listEvents(draft.id())));
        });
  }

  /** Has it serve, once a process of its own has assessed the largest live round by it. */
  @POST
  @Path("publications")
  @Does(Operation.PUBLISH_RULE_BOOK)
  @Says(
      value = "Have a draft serve",
      takes = "NeededReason",
      gives = PublicationJson.class,
      also = 503)
  public Response publish(
      @PathParam("rulebook") String id, @Context ContainerRequestContext request, ObjectNode body) {
    RuleBookDraft draft = shelf.draft(id);
    return publishing.publish(request, draft, ReasonBody.required(body));
  }
}
