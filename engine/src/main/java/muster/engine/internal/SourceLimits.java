package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** How large and how nested rule files may be, held before anything of them is parsed. */
public final class SourceLimits {
  private static final int MOST_FILES = 5_000;
  private static final int LARGEST_RULE = 32 * 1024;
  private static final int LARGEST_FILE = 1024 * 1024;
  private static final int LARGEST_BOOK = 32 * 1024 * 1024;
  private static final int DEEPEST = 12;
  private static final int LONGEST_CHAIN = 100;

  private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"[^\"]*+\"?+|//.*");

  private SourceLimits() {}

  /**
   * Lets files through that are no larger than people write them.
   *
   * @throws InvalidRules naming each that is too large, or too deeply nested
   */
  public static void require(Collection<RuleFile> files) {
    require(files, Set.of());
  }

  /**
   * The same where some files were let through before; only all of them together are held again.
   *
   * @param known the files that were let through
   * @throws InvalidRules naming each other that is too large, or too deeply nested
   */
  public static void require(Collection<RuleFile> files, Collection<RuleFile> known) {
    Set<RuleFile> passed = new HashSet<>(known);
    List<RuleProblem> problems = problems(files, passed::contains);
    if (!problems.isEmpty()) {
      throw new InvalidRules(problems);
    }
  }

  /**
   * Each file that is too large, or too deeply nested, to be read.
   *
   * @throws InvalidRules when all of them together are too much
   */
  static List<RuleProblem> problems(Collection<RuleFile> files) {
    return problems(files, file -> false);
  }

  private static List<RuleProblem> problems(
      Collection<RuleFile> files, Predicate<RuleFile> passed) {
    List<RuleProblem> problems = new ArrayList<>();
    long size = 0;
    for (RuleFile file : files) {
      size += file.text().length();
      if (!passed.test(file)) {
        check(file, problems);
      }
    }
    if (files.size() > MOST_FILES || size > LARGEST_BOOK) {
      problems.add(
          new RuleProblem(
              "",
              0,
              0,
              "there are %d files of %d MB".formatted(files.size(), size / (1024 * 1024)),
              "a rule book has at most %d files and %d MB"
                  .formatted(MOST_FILES, LARGEST_BOOK / (1024 * 1024))));
      throw new InvalidRules(problems);
    }
    return problems;
  }

  private static void check(RuleFile file, List<RuleProblem> problems) {
    boolean rule = file.path().endsWith(".drl");
    int largest = rule ? LARGEST_RULE : LARGEST_FILE;
    if (file.text().length() > largest) {
      problems.add(
          new RuleProblem(
              file.path(),
              0,
              0,
              "the file is too large",
              "it may have at most " + largest / 1024 + " KB"));
    } else if (rule) {
      checkNesting(file, problems);
    }
  }

  /** A parser of rules goes down a level a bracket, and up again for each; so for each sign. */
  private static void checkNesting(RuleFile file, List<RuleProblem> problems) {
    int depth = 0;
    int chain = 0;
    String[] lines = file.text().split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      String code = code(lines[line]);
      for (int column = 0; column < code.length(); column++) {
        char c = code.charAt(column);
        switch (c) {
          case '(', '[', '{' -> depth++;
          case ')', ']', '}' -> depth = Math.max(0, depth - 1);
          case ',', ';' -> chain = 0;
          case '+', '-', '*', '/', '!', '|', '&' -> chain++;
          default -> {}
        }
        if (depth > DEEPEST || chain > LONGEST_CHAIN) {
          problems.add(tooDeep(file.path(), line + 1, column + 1, c, depth > DEEPEST));
          return;
        }
      }
    }
  }

  /**
   * A line with blanks for its texts and comments, as long as it was. What parsers may read in two
   * ways is all kept.
   */
  private static String code(String line) {
    if (line.contains("\\") || line.contains("/*") || line.contains("*/")) {
      return line;
    }
    return TEXT_OR_COMMENT.matcher(line).replaceAll(found -> " ".repeat(found.group().length()));
  }

  private static RuleProblem tooDeep(
      String path, int line, int column, char sign, boolean bracket) {
    return bracket
        ? new RuleProblem(
            path,
            line,
            column,
            "`%s` is the %dth bracket inside another".formatted(sign, DEEPEST + 1),
            "nothing in a rule is nested deeper than " + DEEPEST)
        : new RuleProblem(
            path,
            line,
            column,
            "`%s` is the %dth sign in one sum".formatted(sign, LONGEST_CHAIN + 1),
            "join a parameter or table row for what is added up");
  }
}
