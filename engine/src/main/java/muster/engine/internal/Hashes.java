package muster.engine.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import muster.engine.RuleFile;

/** Names content by its hash: SHA-256 in lower-case hexadecimal. */
public final class Hashes {
  /** How many bytes a hash has. */
  static final int LENGTH = 32;

  private Hashes() {}

  /** Of the parts in order; each is told apart from the next by its length. */
  public static String of(Collection<String> parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of bytes, as {@link #LENGTH} bytes. */
  static byte[] digest(byte[] content) {
    return sha256().digest(content);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of files by path and text, in whatever order they come. */
  static String ofFiles(Collection<RuleFile> files) {
    return of(
        files.stream()
            .sorted(Comparator.comparing(RuleFile::path))
            .flatMap(f -> java.util.stream.Stream.of(f.path(), f.text()))
            .toList());
  }
}
