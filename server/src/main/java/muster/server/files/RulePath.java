package muster.server.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a file stands in a rule book, and which paths stand nowhere in one. */
public final class RulePath {
  /** Letters of a path at most. */
  static final int LONGEST = 200;

  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
  private static final Set<String> NOT_RULES = Set.of("templates", "src", "target");
  private static final Set<String> ENDINGS = Set.of("drl", "yaml", "csv");

  private RulePath() {}

  /** Whether a file at this path, relative to its folder, is part of a rule book. */
  static boolean isPart(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = path.getFileName().toString();
    return !NOT_RULES.contains(path.getName(0).toString())
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a file at this path of an archive, which must be safe, is part of a rule book. */
  static boolean isPart(String path) {
    return isPart(Path.of(path));
  }

  /**
   * What keeps a path that came from outside from standing in a rule book: each part begins with a
   * letter, digit or `_`, so none leads out of it.
   *
   * @return what would be right; empty when it is
   */
  static Optional<String> findFault(String path) {
    if (path.length() > LONGEST) {
      return Optional.of("a path has at most " + LONGEST + " letters");
    }
    boolean safe = List.of(path.split("/", -1)).stream().allMatch(SAFE.asMatchPredicate());
    return safe
        ? Optional.empty()
        : Optional.of("write it as `risk/band.drl`: letters, digits, `_`, `-`, `.` and `/`");
  }

  /**
   * The same for a file that is meant to be part of a rule book.
   *
   * @return what would be right; empty when it is
   */
  public static Optional<String> findFaultOfPart(String path) {
    Optional<String> fault = findFault(path);
    if (fault.isPresent() || isPart(path)) {
      return fault;
    }
    return Optional.of(
        "a rule book has .drl, .yaml and .csv files, none of them below templates, src or target");
  }
}
