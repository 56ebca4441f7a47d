package muster.server.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * What a POST came to.
 *
 * @param status of the answer
 * @param location what it made; null when it made nothing that has an address
 * @param etag version of what it made, without quotation marks; null when it has none
 * @param shown the answer's body
 * @param kept the body of the answer to the same request again: without any secret that is shown
 *     this once
 */
record Done(int status, URI location, String etag, Object shown, Object kept) {

  /** That something was made, with nothing secret about it. */
  static Done made(String address, String etag, Object body) {
    return made(address, etag, body, body);
  }

  /** That something was made, and a secret shown that is not kept. */
  static Done made(String address, String etag, Object shown, Object kept) {
    URI location = URI.create("/api/v1/" + address);
    return new Done(Response.Status.CREATED.getStatusCode(), location, etag, shown, kept);
  }

  /** That something was found out and nothing made. */
  static Done told(Object body) {
    return new Done(Response.Status.OK.getStatusCode(), null, null, body, body);
  }

  /** The first answer. */
  Response answer() {
    Response.ResponseBuilder answer =
        Response.status(status).type(MediaType.APPLICATION_JSON).location(location).entity(shown);
    return etag == null ? answer.build() : answer.tag(etag).build();
  }
}
