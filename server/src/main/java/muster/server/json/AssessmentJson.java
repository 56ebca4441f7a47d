package muster.server.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import muster.engine.findings.Assessment;

/**
 * An assessment as JSON, in the shape and with the order of keys of the dataset format. The command
 * line and the service both write it here, so that equal assessments are equal bytes.
 */
public final class AssessmentJson {
  private AssessmentJson() {}

  /**
   * Writes the whole assessment as UTF-8 text that ends in a line end, piece by piece. The stream
   * is flushed and left open.
   */
  public static void write(Assessment assessment, OutputStream out) throws IOException {
    Json.write(assessment, out);
  }

  /** The same bytes at once, for assessments known to be small. */
  public static byte[] bytes(Assessment assessment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(assessment, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
