package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import muster.data.store.Store;

/** The files about a round's region, but for the judgements in place of risks. */
@Path("api/v1/rounds/{round}/files/{file}")
public final class FilesResource {
  private final RegionFiles files;

  FilesResource(Store store, Rounds rounds) {
    this.files = new RegionFiles(store, rounds);
  }

  /** The latest revision with its entity tag. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Does(Operation.READ_FILES)
  @Says(value = "A file about the region", gives = RegionFileJson.Answer.class, tagged = true)
  public Response read(@PathParam("round") String round, @PathParam("file") String file) {
    return files.read(round, file);
  }

  /** The same as a file. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_FILES)
  public Response table(@PathParam("round") String round, @PathParam("file") String file) {
    return files.table(round, file);
  }

  /** Stores the next revision if the whole round is valid with it, and nobody was first. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Does(Operation.REVISE_FILE)
  @Says(
      value = "Revise a file about the region",
      takes = "RegionRows",
      gives = RegionFileJson.Answer.class,
      tagged = true,
      conditional = true,
      also = {409, 503})
  public Response put(
      @PathParam("round") String round,
      @PathParam("file") String file,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      ObjectNode body) {
    return files.put(round, file, body, headers, Caller.of(security));
  }

  /** The same with rows as CSV. */
  @PUT
  @Consumes(TableAnswer.CSV)
  @Produces(MediaType.APPLICATION_JSON)
  @Does(Operation.REVISE_FILE)
  public Response put(
      @PathParam("round") String round,
      @PathParam("file") String file,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      byte[] csv) {
    return files.put(round, file, csv, headers, Caller.of(security));
  }
}
