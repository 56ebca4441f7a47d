package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The way back to the rule book that served before. */
@Path("api/v1/rule-books/rollbacks")
@Produces(MediaType.APPLICATION_JSON)
public final class RollbacksResource {
  private final Publishing publishing;

  RollbacksResource(Publishing publishing) {
    this.publishing = publishing;
  }

  /** Takes the last publication that still stands back; again, one further, up to the first. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Does(Operation.ROLL_BACK_RULE_BOOK)
  @Says(
      value = "Go back to the rule book before",
      takes = "NeededReason",
      gives = PublicationJson.class,
      also = 503)
  public Response rollBack(@Context ContainerRequestContext request, ObjectNode body) {
    return publishing.rollBack(request, ReasonBody.required(body));
  }
}
