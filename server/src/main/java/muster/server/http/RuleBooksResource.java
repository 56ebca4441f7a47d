package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.data.store.RuleBookDraft;
import muster.data.store.Store;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import muster.server.files.RuleZip;

/** The drafts of rule books, and which rule book serves. */
@Path("api/v1/rule-books")
@Produces(MediaType.APPLICATION_JSON)
public final class RuleBooksResource {
  /** The media type of a packed folder. */
  static final String ZIP = "application/zip";

  private static final String TITLE = "title";

  private final Store store;
  private final RuleBookShelf shelf;
  private final Once once;

  RuleBooksResource(Store store, RuleBookShelf shelf, Once once) {
    this.store = store;
    this.shelf = shelf;
    this.once = once;
  }

  /** What serves, and all drafts, newest first, page by page. */
  @GET
  @Does(Operation.READ_RULE_BOOKS)
  @Says(value = "What serves, and all drafts", gives = All.class)
  public Response ruleBooks(@Context UriInfo uri) {
    new Filters(uri.getQueryParameters(), List.of(Page.names()));
    List<RuleBookDraft> all = store.ruleBooks().listDrafts(Long.MAX_VALUE, Integer.MAX_VALUE);
    Page<RuleBookDraft> page = Page.of(all, "drafts-" + all.size(), uri);
    return page.answer(
        new All(
            PublicationJson.of(shelf.serving()),
            page.total(),
            page.rows().stream()
                .map(draft -> DraftJson.of(draft, store.ruleBooks().listEvents(draft.id())))
                .toList()));
  }

  /**
   * A draft as what it has otherwise than another rule book; that which serves, if none is named.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.UPLOAD_RULE_BOOK)
  @Says(
      value = "Upload a draft of a rule book",
      takes = "NewDraft",
      gives = DraftJson.class,
      asks = "title",
      tagged = true,
      also = 404)
  public Response upload(@Context ContainerRequestContext request, ObjectNode body) {
    Filters.none(request.getUriInfo().getQueryParameters());
    DraftBody draft = DraftBody.read(body);
    return keep(request, draft.title(), draft.over(shelf.files(shelf.get(draft.basedOn()))));
  }

  /** A draft as its packed folder; its title stands in the query. */
  @POST
  @Consumes(ZIP)
  @Does(Operation.UPLOAD_RULE_BOOK)
  public Response uploadZip(
      @Context ContainerRequestContext request, @Context HttpHeaders headers, byte[] archive) {
    CsvBody.requireAsItIs(headers);
    UriInfo uri = request.getUriInfo();
    new Filters(uri.getQueryParameters(), List.of(TITLE));
    String title = uri.getQueryParameters().getFirst(TITLE);
    if (title == null || !DraftBody.isTitle(title)) {
      throw new Refusal(
          ProblemType.BAD_REQUEST,
          "Send the title with it, as in `?title=Wider%20bands`: "
              + DraftBody.titleExpected()
              + ".");
    }
    try {
      return keep(request, title, RuleZip.read(archive));
    } catch (InvalidRules unreadable) {
      throw RuleFaults.invalid(unreadable.problems());
    }
  }

  private Response keep(ContainerRequestContext request, String title, List<RuleFile> files) {
    Caller caller = Caller.of(request.getSecurityContext());
    return once.post(
        request,
        () -> {
          RuleBookDraft draft = store.ruleBooks().upload(files, title, caller.actor());
          return Done.made(
              "rule-books/" + draft.id(),
              draft.ruleBook(),
              DraftJson.of(draft, store.ruleBooks().listEvents(draft.id())));
        });
  }

  /** The answer. */
  record All(PublicationJson serves, int total, List<DraftJson> drafts) {}
}
