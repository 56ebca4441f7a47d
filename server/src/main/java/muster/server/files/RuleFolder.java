package muster.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** Reads the files of a rule book from a folder. */
public final class RuleFolder {
  private static final Set<String> NOT_RULES = Set.of("templates", "src", "target");
  private static final int LARGEST = 1024 * 1024;
  private static final Set<String> ENDINGS = Set.of("drl", "yaml", "csv");

  private RuleFolder() {}

  /**
   * The {@code .drl}, {@code .yaml} and {@code .csv} files below the folder, by path; {@code
   * templates}, {@code src}, {@code target} and hidden files are no part of a rule book.
   *
   * @throws InvalidRules naming every file that is not UTF-8, or too large
   * @throws UncheckedIOException when there is no such folder or it cannot be read
   */
  public static List<RuleFile> read(Path folder) {
    if (!Files.exists(folder)) {
      throw new UncheckedIOException(new NoSuchFileException(folder.toString()));
    }
    if (!Files.isDirectory(folder)) {
      throw new UncheckedIOException(new NotDirectoryException(folder.toString()));
    }
    List<RuleFile> files = new ArrayList<>();
    List<RuleProblem> problems = new ArrayList<>();
    for (Path path : paths(folder)) {
      read(folder, path, files, problems);
    }
    if (!problems.isEmpty()) {
      throw new InvalidRules(problems);
    }
    return files;
  }

  private static List<Path> paths(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> isRuleFile(folder.relativize(path)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRuleFile(Path path) {
    String name = path.getFileName().toString();
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !NOT_RULES.contains(path.getName(0).toString())
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static void read(
      Path folder, Path path, List<RuleFile> files, List<RuleProblem> problems) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        problems.add(
            new RuleProblem(
                name, 0, 0, "the file is too large", "no file of a rule book is larger than 1 MB"));
        return;
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      files.add(new RuleFile(name, text));
    } catch (CharacterCodingException e) {
      problems.add(
          new RuleProblem(name, 0, 0, "the file is not UTF-8", "save it in the encoding UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
