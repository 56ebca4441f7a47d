package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;

/** What may be made public of the published results (R47). */
@Path("api/v1/rounds/{round}/public-export")
@Produces(MediaType.APPLICATION_JSON)
public final class PublicExportResource {
  private final Exportable exportable;

  PublicExportResource(Kept kept, Clock clock) {
    this.exportable = new Exportable(kept, clock);
  }

  /** As data. */
  @GET
  @Does(Operation.MAKE_PUBLIC_EXPORT)
  @Says(
      value = "What may be made public",
      asks = "part",
      also = {409, 503})
  public Export open(@PathParam("round") String round, @Context UriInfo uri) {
    Filters.none(uri.getQueryParameters());
    return export(round);
  }

  /** The same as a file. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.MAKE_PUBLIC_EXPORT)
  public TableAnswer tables(@PathParam("round") String round, @Context UriInfo uri) {
    return Exportable.table(export(round), Exportable.part(uri));
  }

  /** The same as a page, for whoever can use nothing else as well as for a web site (R57). */
  @GET
  @Produces(PageAnswer.HTML_IF_ASKED)
  @Does(Operation.MAKE_PUBLIC_EXPORT)
  public PageAnswer page(@PathParam("round") String round, @Context UriInfo uri) {
    Filters.none(uri.getQueryParameters());
    return new PageAnswer(export(round));
  }

  private Export export(String round) {
    return Exports.open(exportable.telling(exportable.published(round)));
  }
}
