package muster.server.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes pages. */
@Produces(PageAnswer.HTML)
final class PageBodies implements MessageBodyWriter<HtmlPage> {
  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return HtmlPage.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      HtmlPage page,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, PageAnswer.HTML + "; charset=utf-8");
    headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, "en-GB");
    out.write(page.html().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
