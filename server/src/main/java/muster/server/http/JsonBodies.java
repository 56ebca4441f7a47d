package muster.server.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import muster.server.json.Json;

/**
 * Reads bodies strictly, and says where they are not JSON; writes answers as Muster writes JSON.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
final class JsonBodies implements MessageBodyReader<ObjectNode>, MessageBodyWriter<Object> {
  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return type == ObjectNode.class;
  }

  @Override
  public ObjectNode readFrom(
      Class<ObjectNode> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in) {
    String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new Refusal(ProblemType.NOT_JSON, "JSON is sent in UTF-8.");
    }
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(
          ProblemType.NOT_JSON, "Send the body as it is, not compressed: no `Content-Encoding`.");
    }
    if (parse(text(bytes(in))) instanceof ObjectNode object) {
      return object;
    }
    throw new Refusal(ProblemType.BAD_REQUEST, "The body must be a JSON object: `{ … }`.");
  }

  private static byte[] bytes(InputStream in) {
    try {
      // WholeRequests saw to its size.
      return in.readAllBytes();
    } catch (IOException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The body did not arrive as a whole.");
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The body is not text in UTF-8.");
    }
  }

  private static JsonNode parse(String text) {
    try {
      return Json.strict().readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw new Refusal(ProblemType.BAD_REQUEST, reason(e) + place + ".");
    }
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "The body is nested too deeply, or has too long a number or name";
    }
    return e.getOriginalMessage().startsWith("Duplicate field")
        ? "The body has a field twice"
        : "The body is not JSON";
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return type != byte[].class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Json.write(value, out);
  }
}
