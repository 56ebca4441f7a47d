package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import muster.data.store.Standing;
import muster.engine.Disclosure;

/** Everything of an assessment, exempt items marked as such, for those who may see them (R47). */
@Path("api/v1/rounds/{round}/export")
@Produces(MediaType.APPLICATION_JSON)
public final class ExportResource {
  private final Exportable exportable;

  ExportResource(Kept kept, Clock clock) {
    this.exportable = new Exportable(kept, clock);
  }

  /** Of the latest official assessment; of the provisional one where that is asked for. */
  @GET
  @Does(Operation.READ_EXEMPT_ITEMS)
  @Says(
      value = "The results with exempt items",
      asks = "part standing",
      also = {409, 503})
  public Export whole(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    return export(round, new Filters(uri.getQueryParameters(), List.of(Standings.NAME)), security);
  }

  /** The same as a file. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_EXEMPT_ITEMS)
  public TableAnswer tables(
      @PathParam("round") String round, @Context UriInfo uri, @Context SecurityContext security) {
    Filters filters = Exportable.filters(uri);
    return Exportable.table(export(round, filters, security), filters);
  }

  private Export export(String round, Filters filters, SecurityContext security) {
    Standing standing = filters.has(Standings.NAME) ? Standings.asked(filters) : Standing.OFFICIAL;
    boolean board = Caller.of(security).role() == Role.BOARD;
    return Exports.whole(
        exportable.telling(exportable.latest(round, standing)),
        board ? Disclosure.BOARD : Disclosure.PROGRAMME);
  }
}
