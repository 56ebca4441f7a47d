package muster.data.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Bytes kept compressed and named by their hash. An answer about the whole country is far larger
 * than what is kept of it, so it is written and read piece by piece.
 */
public final class Packed {
  private final String hash;
  private final long size;
  private final byte[] content;

  private Packed(String hash, long size, byte[] content) {
    this.hash = hash;
    this.size = size;
    this.content = content;
  }

  /** Writes bytes to a stream that it leaves open. */
  @FunctionalInterface
  public interface Source {
    /** Writes all of them, once. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Packs what a source writes. */
  public static Packed of(Source source) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      DeflaterOutputStream deflated = new DeflaterOutputStream(content);
      Counted counted = new Counted(deflated);
      source.writeTo(counted);
      deflated.close();
      return new Packed(counted.hash(), counted.written, content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs these bytes. */
  public static Packed of(byte[] bytes) {
    return of(out -> out.write(bytes));
  }

  /**
   * What a database kept, held against its name.
   *
   * @param object what it is, for the sentence when it is damaged
   * @throws StoreProblem when the content is not, byte for byte, what was stored under this hash
   */
  static Packed verified(String object, String hash, long size, byte[] content) {
    Packed packed = new Packed(hash, size, content);
    if (!packed.actualHash().equals(hash)) {
      throw new StoreProblem(
          "`%s` was changed after it was stored: its content no longer has the hash it is kept under."
              .formatted(object));
    }
    return packed;
  }

  /** Of the bytes that it really holds; empty when they cannot be read. */
  String actualHash() {
    Counted counted = new Counted(OutputStream.nullOutputStream());
    try {
      copyTo(counted);
    } catch (IOException damaged) {
      return "";
    }
    return counted.written == size ? counted.hash() : "";
  }

  /** Lower-case hexadecimal SHA-256 of the bytes as they were before they were packed. */
  public String hash() {
    return hash;
  }

  /** How many bytes there were before they were packed. */
  public long size() {
    return size;
  }

  /** What it is packed as. */
  byte[] content() {
    return content.clone();
  }

  /** Writes the bytes as they were; the stream is left open. */
  public void writeTo(OutputStream out) throws IOException {
    copyTo(out);
  }

  /** The bytes as they were, for contents known to be small. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      copyTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Stops one byte after the size: what was tampered with may unpack to any size. */
  private void copyTo(OutputStream out) throws IOException {
    byte[] piece = new byte[8192];
    long left = size + 1;
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
      for (int read = 0; read >= 0 && left > 0; left -= Math.max(0, read)) {
        read = in.read(piece, 0, (int) Math.min(piece.length, left));
        out.write(piece, 0, Math.max(0, read));
      }
    }
  }

  private static final class Counted extends DigestOutputStream {
    private long written;

    Counted(OutputStream out) {
      super(out, sha256());
    }

    @Override
    public void write(int b) throws IOException {
      super.write(b);
      written++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      super.write(bytes, from, length);
      written += length;
    }

    String hash() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
