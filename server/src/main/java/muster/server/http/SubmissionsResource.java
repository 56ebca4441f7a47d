package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import muster.data.store.ReturnKey;
import muster.data.store.State;
import muster.data.store.Store;

/** The handing in of a return: from then on it counts, provisionally. */
@Path("api/v1/rounds/{round}/returns/{force}/{service}/submissions")
@Produces(MediaType.APPLICATION_JSON)
public final class SubmissionsResource {
  private final ReturnStep step;

  SubmissionsResource(Store store, Once once) {
    this.step = new ReturnStep(store, once, State.SUBMITTED);
  }

  /** Submits the latest revision, which whoever does it has seen. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.HAND_IN_RETURN)
  @Says(
      value = "Submit a return",
      takes = "Reason",
      gives = ReturnStatusJson.class,
      tagged = true,
      conditional = true)
  public Response handIn(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context ContainerRequestContext request,
      @Context HttpHeaders headers,
      ObjectNode body) {
    return step.take(new ReturnKey(round, force, service), request, headers, body);
  }
}
