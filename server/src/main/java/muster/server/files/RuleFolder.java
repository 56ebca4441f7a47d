package muster.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
  private static final Set<String> ENDINGS = Set.of("drl", "yaml", "csv");

  private RuleFolder() {}

  /**
   * What lies in a folder.
   *
   * @param files those that could be read, by path
   * @param problems those that could not, each with its path
   */
  public record Content(List<RuleFile> files, List<RuleProblem> problems) {
    public Content {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The {@code .drl}, {@code .yaml} and {@code .csv} files below the folder, by path; {@code
   * templates}, {@code src}, {@code target} and hidden files are no part of a rule book.
   *
   * @throws InvalidRules naming every file that is not UTF-8, or too large; or when they are too
   *     many
   * @throws UncheckedIOException when there is no such folder or it cannot be read
   */
  public static List<RuleFile> read(Path folder) {
    Content content = inspect(folder);
    if (!content.problems.isEmpty()) {
      throw new InvalidRules(content.problems);
    }
    return content.files;
  }

  /**
   * The same, with what keeps files from being read beside those that can be.
   *
   * @throws InvalidRules when they are too many
   * @throws UncheckedIOException when there is no such folder or it cannot be read
   */
  public static Content inspect(Path folder) {
    if (!Files.exists(folder)) {
      throw new UncheckedIOException(new NoSuchFileException(folder.toString()));
    }
    if (!Files.isDirectory(folder)) {
      throw new UncheckedIOException(new NotDirectoryException(folder.toString()));
    }
    List<RuleFile> files = new ArrayList<>();
    List<RuleProblem> problems = new ArrayList<>();
    long characters = 0;
    for (Path path : paths(folder)) {
      int before = files.size();
      read(folder, path, files, problems);
      characters += files.size() > before ? files.get(before).text().length() : 0;
      if (characters > RuleLimits.BOOK) {
        throw tooLarge();
      }
    }
    return new Content(files, problems);
  }

  private static List<Path> paths(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths =
          all.filter(Files::isRegularFile)
              .filter(path -> RulePath.isPart(folder.relativize(path)))
              .limit(RuleLimits.FILES + 1L)
              .sorted()
              .toList();
      if (paths.size() > RuleLimits.FILES) {
        throw tooLarge();
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InvalidRules tooLarge() {
    return new InvalidRules(
        List.of(
            new RuleProblem(
                "",
                0,
                0,
                "there is more in the folder than a rule book holds",
                RuleLimits.words())));
  }

  static boolean isRuleFile(Path path) {
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
      byte[] bytes = in.readNBytes(RuleLimits.FILE + 1);
      if (bytes.length > RuleLimits.FILE) {
        problems.add(
            new RuleProblem(
                name, 0, 0, "the file is too large", "no file of a rule book is larger than 1 MB"));
        return;
      }
      Utf8.read(name, bytes, problems).ifPresent(text -> files.add(new RuleFile(name, text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
