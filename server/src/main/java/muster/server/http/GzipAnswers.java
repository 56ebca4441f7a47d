package muster.server.http;

import jakarta.ws.rs.ext.WriterInterceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.glassfish.jersey.spi.ContentEncoder;

/**
 * Compresses answers for those who ask for it. Bodies are taken as they are: a few bytes could
 * unfold to any number.
 */
final class GzipAnswers extends ContentEncoder implements WriterInterceptor {
  GzipAnswers() {
    super("gzip", "x-gzip");
  }

  @Override
  public InputStream decode(String encoding, InputStream body) {
    throw new Refusal(
        ProblemType.NOT_JSON, "Send the body as it is, not compressed: no `Content-Encoding`.");
  }

  @Override
  public OutputStream encode(String encoding, OutputStream answer) throws IOException {
    return new GZIPOutputStream(answer);
  }
}
