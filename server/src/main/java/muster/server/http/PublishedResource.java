package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;

/** The region's published results: without other forces' risks, and without exempt items. */
@Path("api/v1/rounds/{round}/published")
@Produces(MediaType.APPLICATION_JSON)
public final class PublishedResource {
  private final Exportable exportable;

  PublishedResource(Kept kept, Clock clock) {
    this.exportable = new Exportable(kept, clock);
  }

  /** As they are for everybody who reads results. */
  @GET
  @Does(Operation.READ_PUBLISHED_RESULTS)
  @Says(
      value = "The region's published results",
      asks = "part",
      also = {409, 503})
  public Export published(@PathParam("round") String round, @Context UriInfo uri) {
    Filters.none(uri.getQueryParameters());
    return export(round);
  }

  /** The same as a file. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_PUBLISHED_RESULTS)
  public TableAnswer tables(@PathParam("round") String round, @Context UriInfo uri) {
    return Exportable.table(export(round), Exportable.part(uri));
  }

  private Export export(String round) {
    return Exports.published(exportable.telling(exportable.published(round)));
  }
}
