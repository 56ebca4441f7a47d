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

/** The sign-off of a return by its chief officer: from then on it counts officially. */
@Path("api/v1/rounds/{round}/returns/{force}/{service}/sign-offs")
@Produces(MediaType.APPLICATION_JSON)
public final class SignOffsResource {
  private final ReturnStep step;

  SignOffsResource(Store store, Once once) {
    this.step = new ReturnStep(store, once, State.SIGNED_OFF);
  }

  /** Signs off the moderated revision; one whose second score came out otherwise with a reason. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.SIGN_OFF_RETURN)
  @Says(
      value = "Sign off a return",
      takes = "Reason",
      gives = ReturnStatusJson.class,
      tagged = true,
      conditional = true)
  public Response signOff(
      @PathParam("round") String round,
      @PathParam("force") String force,
      @PathParam("service") String service,
      @Context ContainerRequestContext request,
      @Context HttpHeaders headers,
      ObjectNode body) {
    return step.take(new ReturnKey(round, force, service), request, headers, body);
  }
}
