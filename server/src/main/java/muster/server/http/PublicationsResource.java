package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.data.store.Publication;
import muster.data.store.Store;

/** The line of publications: which rule book served from when, by whose decision and why. */
@Path("api/v1/rule-books/publications")
@Produces(MediaType.APPLICATION_JSON)
public final class PublicationsResource {
  private final Store store;

  PublicationsResource(Store store) {
    this.store = store;
  }

  /** All of them, the last first, page by page. */
  @GET
  @Does(Operation.READ_RULE_BOOKS)
  @Says(value = "Which rule book served from when", gives = All.class)
  public Response publications(@Context UriInfo uri) {
    new Filters(uri.getQueryParameters(), List.of(Page.names()));
    List<Publication> all = store.ruleBooks().listPublications(Long.MAX_VALUE, Integer.MAX_VALUE);
    Page<Publication> page = Page.of(all, "publications-" + all.size(), uri);
    return page.answer(
        new All(page.total(), page.rows().stream().map(PublicationJson::of).toList()));
  }

  /** The answer. */
  record All(int total, List<PublicationJson> publications) {}
}
