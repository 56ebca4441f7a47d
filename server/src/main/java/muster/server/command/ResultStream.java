package muster.server.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output, whose reader may have seen enough: a pipe that was closed takes everything in
 * silence, as with {@code | head}, while any other failure is one.
 */
final class ResultStream extends FilterOutputStream {
  ResultStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw e;
      }
    }
  }

  /** Java tells this failure from others by the system's words alone. */
  private static boolean isClosedPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
