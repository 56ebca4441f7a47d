package muster.server.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/**
 * Reads the files of a rule book from a ZIP archive of its folder. Nothing is written to disk, and
 * what it unpacks to is counted while it is unpacked: what an archive says of itself is not
 * believed.
 */
public final class RuleZip {
  private static final int SOME = 8192;

  private final List<RuleFile> files = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long unpacked;
  private int entries;

  private RuleZip() {}

  /**
   * The rule files in it, by the path they have there; what else a folder of rules has beside them
   * is left aside, as {@link RuleFolder} does.
   *
   * @throws InvalidRules naming everything that is wrong: it is no archive, holds no rule file, too
   *     much, a path that is not safe or is there twice, or a file that is not UTF-8
   */
  public static List<RuleFile> read(byte[] archive) {
    RuleZip zip = new RuleZip();
    zip.unpack(archive);
    if (zip.entries == 0) {
      throw invalid("", "the body is no ZIP archive, or an empty one", "pack the folder of rules");
    }
    if (zip.files.isEmpty() && zip.problems.isEmpty()) {
      throw invalid(
          "",
          "there is no rule file in the archive",
          "pack what is in the folder of rules, so that paths begin as in `risk/band.drl`");
    }
    if (!zip.problems.isEmpty()) {
      throw new InvalidRules(zip.problems);
    }
    return List.copyOf(zip.files);
  }

  private void unpack(byte[] archive) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (entries > RuleLimits.FILES) {
          throw tooMuch();
        }
        add(entry, in);
      }
    } catch (ZipException | IllegalArgumentException | java.io.EOFException damaged) {
      throw invalid("", "the archive is damaged or locked by a password", "pack it again");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(ZipEntry entry, ZipInputStream in) throws IOException {
    byte[] bytes = bytes(in);
    String path = entry.getName();
    String safe = entry.isDirectory() ? path.replaceFirst("/$", "") : path;
    boolean hidden = ("/" + path).contains("/.") && !path.contains("..");
    if (hidden) {
      return;
    }
    RulePath.findFault(safe)
        .ifPresentOrElse(
            help -> problems.add(new RuleProblem(path, 0, 0, "the path is not safe", help)),
            () -> {
              if (!entry.isDirectory() && RulePath.isPart(path)) {
                addPart(path, bytes);
              }
            });
  }

  private void addPart(String path, byte[] bytes) {
    if (!seen.add(path.toLowerCase(Locale.ROOT))) {
      problems.add(new RuleProblem(path, 0, 0, "the file is there twice", "pack each file once"));
    } else if (bytes.length > RuleLimits.FILE) {
      problems.add(
          new RuleProblem(
              path, 0, 0, "the file is too large", "no file of a rule book is larger than 1 MB"));
    } else {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        files.add(new RuleFile(path, text));
      } catch (CharacterCodingException e) {
        problems.add(
            new RuleProblem(path, 0, 0, "the file is not UTF-8", "save it in the encoding UTF-8"));
      }
    }
  }

  /** No more of a file than shows that it is too large is held in memory. */
  private byte[] bytes(ZipInputStream in) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] some = new byte[SOME];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      unpacked += read;
      if (unpacked > RuleLimits.BOOK) {
        throw tooMuch();
      }
      if (kept.size() <= RuleLimits.FILE) {
        kept.write(some, 0, read);
      }
    }
    return kept.toByteArray();
  }

  private static InvalidRules tooMuch() {
    return invalid("", "there is more in the archive than a rule book holds", RuleLimits.words());
  }

  private static InvalidRules invalid(String path, String message, String help) {
    return new InvalidRules(List.of(new RuleProblem(path, 0, 0, message, help)));
  }
}
