package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.data.store.AuditEntry;
import muster.data.store.AuditFilter;
import muster.data.store.AuditLog;
import muster.data.store.Store;

/** Who did what to which version of what: read by auditors, written by what is done alone. */
@Path("api/v1/audit-log")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditLogResource {
  private static final String BACKWARDS = "-entry";

  private final Store store;

  AuditLogResource(Store store) {
    this.store = store;
  }

  /**
   * The entries that a query asks for, page by page: the first first, or with {@code sort=-entry}
   * the last. The first page tells whether the log holds, which is computed anew for it.
   */
  @GET
  @Does(Operation.READ_AUDIT_LOG)
  @Says(
      value = "Who did what",
      gives = All.class,
      asks = "account action object from to sort=entry")
  public Response entries(@Context UriInfo uri) {
    Filters asked = new Filters(uri.getQueryParameters(), AuditQuery.names());
    AuditFilter filter = AuditQuery.read(asked, store);
    boolean backwards = asked.find(Sorting.NAME, "order", AuditQuery.ORDERS).equals(BACKWARDS);
    AuditLog log = store.audit();
    Page<AuditEntry> page =
        Page.ofNumbered(
            (number, limit) ->
                backwards
                    ? log.listBackwards(filter, number == 0 ? Long.MAX_VALUE : number, limit)
                    : log.list(filter, number, limit),
            entry -> Math.toIntExact(entry.seq()),
            Math.toIntExact(log.count(filter)),
            uri);
    VerifiedJson verified = asked.has(Page.CURSOR) ? null : VerifiedJson.of(log.verify());
    return page.answer(
        new All(page.total(), verified, page.rows().stream().map(AuditEntryJson::of).toList()));
  }

  /**
   * The answer.
   *
   * @param verified whether the whole log holds; left out but on the first page
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record All(int total, VerifiedJson verified, List<AuditEntryJson> entries) {}
}
