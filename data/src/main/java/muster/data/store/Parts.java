package muster.data.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts one after another, each preceded by its length in bytes and a colon: the form that the
 * hashes of rule books and of the log are worked out over, so that it can be read with nothing but
 * this sentence at hand.
 */
final class Parts {
  private final byte[] bytes;
  private int at;

  private Parts(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] write(List<String> texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  /** To be read from the beginning; the bytes must be what {@link #write} gave. */
  static Parts read(byte[] bytes) {
    return new Parts(bytes);
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  String next() {
    int length = 0;
    for (; bytes[at] != ':'; at++) {
      length = 10 * length + (bytes[at] - '0');
    }
    String text = new String(bytes, at + 1, length, StandardCharsets.UTF_8);
    at += 1 + length;
    return text;
  }

  int nextNumber() {
    return Integer.parseInt(next());
  }
}
