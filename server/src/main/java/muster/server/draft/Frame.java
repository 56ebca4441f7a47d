package muster.server.draft;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One thing that the process which tries a draft says: its kind, its length, its content. */
final class Frame {
  /** What it may say, and at how many bytes most. */
  enum Kind {
    /** An example begins: the rule's file, a line end, the example's name. */
    EXAMPLE('e', 64 * 1024),
    /** The rules are about to be compiled. */
    COMPILING('k', 0),
    /** The dataset is about to be assessed. */
    ASSESSING('a', 0),
    /** A rule is being worked out: its name. */
    AT_WORK('w', 64 * 1024),
    /** The compiled rules. */
    COMPILED('c', 64 * 1024 * 1024),
    /** What of the rules is exercised. */
    COVERAGE('v', 16 * 1024 * 1024),
    /** What is wrong with datasets, as JSON. */
    DATASET('d', 16 * 1024 * 1024),
    /** The report, as JSON; nothing comes after it. */
    REPORT('r', 16 * 1024 * 1024);

    private final char letter;
    private final int most;

    Kind(char letter, int most) {
      this.letter = letter;
      this.most = most;
    }
  }

  private final Kind kind;
  private final byte[] content;

  Frame(Kind kind, byte[] content) {
    this.kind = kind;
    this.content = content.clone();
  }

  Frame(Kind kind, String text) {
    this(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  Kind kind() {
    return kind;
  }

  byte[] content() {
    return content.clone();
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(kind.letter);
    out.writeInt(content.length);
    out.write(content);
    out.flush();
  }

  /**
   * The next one.
   *
   * @throws EOFException when there is none
   * @throws IOException when it is longer than its kind may be, or of no kind
   */
  static Frame read(DataInputStream in) throws IOException {
    int letter = in.readUnsignedByte();
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.letter == letter)
            .findFirst()
            .orElseThrow(() -> new IOException("no kind of frame"));
    int length = in.readInt();
    if (length < 0 || length > kind.most) {
      throw new IOException("too long a frame");
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException();
    }
    return new Frame(kind, content);
  }
}
