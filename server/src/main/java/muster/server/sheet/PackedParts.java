package muster.server.sheet;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts a workbook is packed of. Their sizes are looked at before any is unpacked and counted
 * while it is, so that a small file cannot unpack to a huge one.
 */
final class PackedParts implements Closeable {
  private static final int OLD_OR_ENCRYPTED = 0xD0CF11E0;

  /** What may run, or fetch something from elsewhere. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "vbaproject", "macros",
          "macrosheets/", "macros",
          "dialogsheets/", "macros",
          "activex/", "controls that run programs",
          "embeddings/", "embedded files",
          "externallinks/", "links to other workbooks",
          "connections.xml", "connections to data elsewhere",
          "querytables/", "connections to data elsewhere");

  private static final String PLAIN =
      "save it as an Excel workbook (.xlsx) with nothing but its sheets";

  private final String file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new TreeMap<>();
  private long unpacked;

  private PackedParts(String file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * The parts of a file.
   *
   * @throws InvalidWorkbook when it is no plain workbook, or too large
   * @throws IOException when it cannot be read
   */
  static PackedParts open(Path path) throws IOException {
    String file = String.valueOf(path.getFileName());
    if (Files.size(path) > Limits.FILE) {
      throw new InvalidWorkbook(
          file, "the file is too large", "it may have " + mebibytes(Limits.FILE) + " at most");
    }
    requireNotOld(path, file);
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw new InvalidWorkbook(file, "this is no Excel workbook", PLAIN);
    }
    PackedParts parts = new PackedParts(file, zip);
    try {
      parts.inspect();
      return parts;
    } catch (InvalidWorkbook refused) {
      zip.close();
      throw refused;
    }
  }

  private static void requireNotOld(Path path, String file) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(Integer.BYTES);
      if (start.length == Integer.BYTES && ByteBuffer.wrap(start).getInt() == OLD_OR_ENCRYPTED) {
        throw new InvalidWorkbook(
            file,
            "the workbook is protected by a password, or of the old kind .xls",
            "save it as an Excel workbook (.xlsx) without a password");
      }
    }
  }

  private void inspect() {
    if (zip.size() > Limits.PARTS) {
      throw tooLarge("it has " + zip.size() + " parts");
    }
    long total = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (entries.put(name, entry) != null) {
        throw new InvalidWorkbook(file, "it has the part `" + name + "` twice", PLAIN);
      }
      REFUSED.entrySet().stream()
          .filter(refused -> name.contains(refused.getKey()))
          .map(Map.Entry::getValue)
          .sorted()
          .findFirst()
          .ifPresent(
              what -> {
                throw new InvalidWorkbook(file, "the workbook has " + what, PLAIN);
              });
      total += Math.max(0, entry.getSize());
      requireSize(entry, entry.getSize(), total);
    }
  }

  private void requireSize(ZipEntry entry, long size, long total) {
    if (total > Limits.UNPACKED) {
      throw tooLarge("it unpacks to more than " + mebibytes(Limits.UNPACKED));
    }
    if (size > Limits.SMALL && size > Limits.RATIO * Math.max(1, entry.getCompressedSize())) {
      throw tooLarge(
          "`%s` unpacks to more than %d times its size".formatted(entry.getName(), Limits.RATIO));
    }
  }

  private InvalidWorkbook tooLarge(String why) {
    return new InvalidWorkbook(file, "the workbook is too large: " + why, PLAIN);
  }

  private static String mebibytes(long bytes) {
    return bytes / (1024 * 1024) + " MiB";
  }

  /** The names of all parts, in lower case and in order. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * The bytes of a part, in whichever case its name is given; empty where it is missing.
   *
   * @throws InvalidWorkbook when it unpacks to more than is allowed, or is damaged
   */
  Optional<byte[]> find(String name) throws IOException {
    ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        bytes.write(some, 0, read);
        unpacked += read;
        requireSize(entry, bytes.size(), unpacked);
      }
    } catch (ZipException | EOFException e) {
      throw new InvalidWorkbook(file, "the workbook is damaged or protected by a password", PLAIN);
    }
    return Optional.of(bytes.toByteArray());
  }

  /**
   * The bytes of a part.
   *
   * @throws InvalidWorkbook when it is missing, unpacks to more than is allowed, or is damaged
   */
  byte[] get(String name) throws IOException {
    return find(name)
        .orElseThrow(
            () ->
                new InvalidWorkbook(
                    file, "this is no Excel workbook: it has no `" + name + "`", PLAIN));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
