package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import muster.server.json.Json;

/**
 * Asks every POST for a key, by which it is known when it comes again: whoever got no answer can
 * send it once more, and nothing is done twice. By a password alone no two requests differ.
 */
@Priority(Priorities.ENTITY_CODER)
final class PostKeys implements ContainerRequestFilter {
  static final String HEADER = "Idempotency-Key";

  static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private static final String PASSWORD = "password";

  private final int mostBytes;

  /** For bodies of no more than so many bytes: they are read whole. */
  PostKeys(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.POST)) {
      return;
    }
    List<String> keys = request.getHeaders().get(HEADER);
    if (keys == null || keys.size() != 1 || !KEY.matcher(keys.get(0)).matches()) {
      throw new Refusal(
          ProblemType.BAD_REQUEST,
          "Send the header `"
              + HEADER
              + "` once, with 8 to 64 letters, digits, `_` or `-` of your own choice: another for"
              + " each request, the same when you repeat one.");
    }
    byte[] body = body(request);
    request.setEntityStream(new ByteArrayInputStream(body));
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    String digest =
        Secret.hashOf(
            bytes(request.getUriInfo().getRequestUri().getRawPath()),
            bytes(request.getUriInfo().getRequestUri().getRawQuery()),
            bytes(type),
            bytes(request.getHeaderString(HttpHeaders.IF_MATCH)),
            withoutPassword(body));
    new Posted(keys.get(0), digest).noteIn(request);
  }

  /**
   * The body with a password's place, if it has one, but not the password: what is kept of it could
   * be tried at leisure by whoever has the file or a backup of it.
   */
  private static byte[] withoutPassword(byte[] body) {
    try {
      if (Json.strict().readTree(body) instanceof ObjectNode object
          && object.hasNonNull(PASSWORD)) {
        return Json.bytes(object.put(PASSWORD, true));
      }
      return body;
    } catch (IOException e) {
      // No JSON, which whoever needs it refuses: nothing is kept of that.
      return body;
    }
  }

  private static byte[] bytes(String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] body(ContainerRequestContext request) {
    try {
      byte[] body = request.getEntityStream().readNBytes(mostBytes + 1);
      if (body.length > mostBytes) {
        throw new Refusal(
            ProblemType.TOO_LARGE, "A body has at most " + Limits.size(mostBytes) + ".");
      }
      return body;
    } catch (IOException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The body did not arrive as a whole.");
    }
  }
}
