package muster.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import muster.engine.RuleText;

/**
 * Compiled rules, named by the hash of the text they were compiled from.
 *
 * @param codeHash of every rule's text and of the engine's version
 * @param rules the rules as they were read, by stage and name
 * @param stages the same hash of the rules of each stage alone, by the stage's folder
 * @param classes byte code by binary name
 */
public record RuleCode(
    String codeHash,
    List<RuleText> rules,
    SortedMap<String, String> stages,
    SortedMap<String, byte[]> classes) {
  private static final int MAGIC = 0x4d555357;

  /** A command asks of the same bytes several times, and a checksum of megabytes takes its time. */
  private static final AtomicReference<Verified> LAST = new AtomicReference<>();

  /** Bytes that nobody else can change, and what they hold. */
  private static final class Verified {
    final byte[] bytes;
    final RuleCode code;

    Verified(byte[] bytes, RuleCode code) {
      this.bytes = bytes;
      this.code = code;
    }
  }

  public RuleCode {
    rules = List.copyOf(rules);
    stages = Collections.unmodifiableSortedMap(new TreeMap<>(stages));
    classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
  }

  /** The code as bytes, the same for the same code: a checksum, and what it is of. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] content = content();
      out.writeInt(MAGIC);
      out.write(Hashes.digest(content));
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] content() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(codeHash);
      RuleTexts.write(rules, out);
      out.writeInt(stages.size());
      for (Map.Entry<String, String> stage : stages.entrySet()) {
        out.writeUTF(stage.getKey());
        out.writeUTF(stage.getValue());
      }
      out.writeInt(classes.size());
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** The code these bytes hold; empty when they hold none, or were changed since. */
  public static Optional<RuleCode> fromBytes(byte[] bytes) {
    Verified last = LAST.get();
    if (last != null && Arrays.equals(bytes, last.bytes)) {
      return Optional.of(last.code);
    }
    byte[] own = bytes.clone();
    Optional<RuleCode> code = verified(own);
    code.ifPresent(c -> LAST.set(new Verified(own, c)));
    return code;
  }

  private static Optional<RuleCode> verified(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        return Optional.empty();
      }
      byte[] digest = in.readNBytes(Hashes.LENGTH);
      byte[] content = in.readAllBytes();
      return MessageDigest.isEqual(digest, Hashes.digest(content))
          ? Optional.of(of(content))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static RuleCode of(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      String hash = in.readUTF();
      List<RuleText> rules = RuleTexts.read(in);
      SortedMap<String, String> stages = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        stages.put(in.readUTF(), in.readUTF());
      }
      SortedMap<String, byte[]> classes = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        byte[] code = in.readNBytes(in.readInt());
        classes.put(name, code);
      }
      return new RuleCode(hash, rules, stages, classes);
    }
  }
}
