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

  /** As it is: whoever takes the body refuses it, in the form it should have been sent in. */
  @Override
  public InputStream decode(String encoding, InputStream body) {
    return body;
  }

  @Override
  public OutputStream encode(String encoding, OutputStream answer) throws IOException {
    return new GZIPOutputStream(answer);
  }
}
