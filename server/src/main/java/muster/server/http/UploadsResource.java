package muster.server.http;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.data.store.RoundInfo;
import muster.data.store.Store;

/** Many returns at once: all rows of a file taken, each return as a new draft, or none of them. */
@Path("api/v1/rounds/{round}/uploads")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadsResource {
  private final StoredRounds stored;
  private final Uploads uploads;
  private final Once once;

  UploadsResource(Store store, Rounds rounds, Once once) {
    this.stored = new StoredRounds(store);
    this.uploads = new Uploads(store, rounds);
    this.once = once;
  }

  /** Takes {@code text/csv} of the file that the query names, or the workbook. */
  @POST
  @Does(Operation.UPLOAD_RETURNS)
  @Says(
      value = "Hand over many returns as a file",
      note =
          "Each row names in `revision` what it rests on, as the template does; 0, a blank or no"
              + " such column is for a first draft. Where what the file would replace was changed"
              + " since, nothing is stored: 409, and `errors` names both revisions.",
      takes = RequestContent.FILE,
      gives = Kept.class,
      asks = "file",
      also = 503)
  public Response upload(
      @PathParam("round") String round,
      @Context ContainerRequestContext request,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] body) {
    RoundInfo info = stored.get(round);
    Caller caller = Caller.of(request.getSecurityContext());
    CsvBody.requireAsItIs(headers);
    String file =
        new Filters(uri.getQueryParameters(), List.of("file"))
            .find("file", TemplateResource.tabs());
    MediaType type = headers.getMediaType();
    return once.post(
        request,
        () -> uploads.read(info, received(type, file, body, headers), caller),
        upload -> {
          List<ReturnStatusJson> kept = uploads.store(info, upload, caller);
          return Done.made(
              Address.of(info) + "/returns?force=" + caller.force(),
              null,
              new Kept(info.marking(), info.round(), kept.size(), kept));
        });
  }

  private static Received received(MediaType type, String file, byte[] body, HttpHeaders headers) {
    if (type != null && type.isCompatible(MediaType.valueOf(TableAnswer.XLSX))) {
      if (!file.isEmpty()) {
        throw new Refusal(
            ProblemType.BAD_REQUEST, "A workbook names its sheets itself: leave out `file`.");
      }
      return Received.workbook(body);
    }
    if (type != null && type.isCompatible(MediaType.valueOf(TableAnswer.CSV))) {
      if (file.isEmpty()) {
        throw new Refusal(
            ProblemType.BAD_REQUEST,
            "Say which file it is: `?file=threats` or `?file=capabilities`.");
      }
      return Received.csv(file + ".csv", CsvBody.of(body, headers));
    }
    throw new Refusal(
        ProblemType.OTHER_FORM,
        "Send the file as `Content-Type: " + TableAnswer.CSV + "` or `" + TableAnswer.XLSX + "`.");
  }

  /** The answer: what became of each return. */
  record Kept(String marking, String round, int total, List<ReturnStatusJson> returns)
      implements Marked {}
}
