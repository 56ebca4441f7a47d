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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import muster.data.store.DraftEvent;
import muster.data.store.RuleBookDraft;
import muster.data.store.Standing;
import muster.engine.RuleBook;
import muster.engine.edit.Edits;
import muster.engine.edit.Preview;
import muster.server.json.Json;
import muster.server.text.EditForm.Difference;
import muster.server.text.PreviewCsv;
import muster.server.text.PreviewForm;

/** What is wrong with a rule book, what it says otherwise, and what it would move. */
@Path("api/v1/rule-books/{rulebook}")
@Produces(MediaType.APPLICATION_JSON)
public final class RuleBookReviewResource {
  private static final String AGAINST = "against";

  private final RuleBookShelf shelf;
  private final RuleChecks checks;
  private final RulePreview previews;
  private final Once once;

  RuleBookReviewResource(RuleBookShelf shelf, RuleChecks checks, RulePreview previews, Once once) {
    this.shelf = shelf;
    this.checks = checks;
    this.previews = previews;
    this.once = once;
  }

  /** Checks a draft whole, in a process of its own, and keeps what that found. */
  @POST
  @Path("checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.CHECK_RULE_BOOK)
  @Says(value = "Check a draft", takes = "Nothing", gives = CheckJson.class, also = 503)
  public Response check(
      @PathParam("rulebook") String id, @Context ContainerRequestContext request, ObjectNode body) {
    RuleBookDraft draft = shelf.draft(id);
    ReasonBody.none(body);
    Caller caller = Caller.of(request.getSecurityContext());
    return once.post(
        request,
        () -> checks.check(shelf.get(id)),
        found -> {
          String detail = new String(Json.bytes(found), StandardCharsets.UTF_8);
          shelf.books().addCheck(draft.id(), found.passed(), detail, caller.actor());
          return Done.made("rule-books/" + id + "/check", null, found);
        });
  }

  /** What the last check of a draft found. */
  @GET
  @Path("check")
  @Does(Operation.READ_RULE_BOOKS)
  @Says(value = "What the last check found", gives = CheckJson.class)
  public Response lastCheck(@PathParam("rulebook") String id) {
    DraftEvent check =
        shelf
            .findCheck(shelf.draft(id))
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "The draft " + id + " was not checked yet: check it first."));
    return Response.ok(DraftJson.tree(check.detail())).build();
  }

  /**
   * What it says otherwise than another, in policy words; than the one that serves, if left out.
   */
  @GET
  @Path("diff")
  @Does(Operation.COMPARE_RULE_BOOKS)
  @Says(
      value = "What it says otherwise than another",
      asks = "against",
      also = {409, 503})
  public Difference diff(@PathParam("rulebook") String id, @Context UriInfo uri) {
    new Filters(uri.getQueryParameters(), List.of(AGAINST));
    String other =
        Optional.ofNullable(uri.getQueryParameters().getFirst(AGAINST))
            .orElse(RuleBookShelf.CURRENT);
    RuleBook before = checks.read(shelf.get(other));
    RuleBook after = checks.read(shelf.get(id));
    return Difference.of(before, after, Edits.between(before, after));
  }

  /** What it would move on a live round, by provisional data. */
  @GET
  @Path("preview")
  @Does(Operation.PREVIEW_RULE_BOOK)
  @Says(
      value = "What it would move on a live round",
      gives = PreviewForm.class,
      asks = "round on weights",
      also = {409, 503})
  public Response preview(
      @PathParam("rulebook") String id, @Context UriInfo uri, @Context SecurityContext security) {
    PreviewForm preview = PreviewForm.of(previewed(id, uri, security));
    return marked(Response.ok(preview), preview.marking());
  }

  /** The same as one table. */
  @GET
  @Path("preview")
  @Produces(TableAnswer.CSV_IF_ASKED)
  @Does(Operation.PREVIEW_RULE_BOOK)
  public Response previewTable(
      @PathParam("rulebook") String id, @Context UriInfo uri, @Context SecurityContext security) {
    Preview preview = previewed(id, uri, security);
    byte[] table = PreviewCsv.of(preview).getBytes(StandardCharsets.UTF_8);
    return marked(
        Response.ok(table).type(TableAnswer.CSV + "; charset=utf-8; header=present"),
        PreviewForm.of(preview).marking());
  }

  private Preview previewed(String id, UriInfo uri, SecurityContext security) {
    return previews.of(shelf.get(id), uri, Caller.of(security).actor());
  }

  private static Response marked(Response.ResponseBuilder answer, String marking) {
    return answer
        .header(ResponseHeaders.MARKING, marking)
        .header(ResponseHeaders.STANDING, Standing.PROVISIONAL.word())
        .build();
  }
}
