package muster.rules.mistakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A mistake made in the shipped rule book, and what must be told of it.
 *
 * @param name what somebody did
 * @param path the file it is made in
 * @param files the rule book with it
 * @param told the file that must be named
 * @param line the line or row that must be pointed at
 * @param column the same for the column; -1 where the line alone counts
 * @param says what the message must say
 * @param help what its help must say
 * @param note whether it is worth knowing, and not wrong
 * @param also the other places, each as {@code path:line}, at which it truly makes something wrong
 */
record Mistake(
    String name,
    String path,
    List<RuleFile> files,
    String told,
    int line,
    int column,
    String says,
    String help,
    boolean note,
    Set<String> also) {
  private static final String MARK = "⟦";

  Mistake {
    files = List.copyOf(files);
    also = Set.copyOf(also);
  }

  /** Those of a resource. */
  static List<Mistake> listOf(String resource, List<RuleFile> shipped) {
    try (InputStream in = Mistake.class.getResourceAsStream("/mistakes/" + resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Mistake> mistakes = new ArrayList<>();
      for (Object entry : (List<?>) new Load(LoadSettings.builder().build()).loadFromString(text)) {
        mistakes.add(of((Map<?, ?>) entry, shipped));
      }
      return mistakes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mistake of(Map<?, ?> entry, List<RuleFile> shipped) {
    String path = entry.get("file").toString();
    String was = entry.get("was").toString();
    String is = entry.get("is").toString();
    List<RuleFile> files = new ArrayList<>(shipped);
    files.removeIf(f -> f.path().equals(path));
    String before =
        shipped.stream()
            .filter(f -> f.path().equals(path))
            .findFirst()
            .map(RuleFile::text)
            .orElse("");
    int at = was.isEmpty() ? 0 : before.indexOf(was);
    if (at < 0) {
      throw new IllegalStateException("`" + was + "` is not in " + path);
    }
    String marked =
        was.isEmpty() ? is : before.substring(0, at) + is + before.substring(at + was.length());
    if (!entry.containsKey("gone")) {
      files.add(new RuleFile(path, marked.replace(MARK, "")));
    }
    return new Mistake(
        entry.get("name").toString(),
        path,
        files,
        entry.containsKey("told") ? entry.get("told").toString() : path,
        entry.containsKey("line") ? (Integer) entry.get("line") : lineOf(marked),
        entry.containsKey("column") ? -1 : columnOf(marked, path),
        entry.get("says").toString(),
        entry.get("help").toString(),
        entry.containsKey("note"),
        also(entry, path));
  }

  /** A line alone is one of the file that the mistake is made in. */
  private static Set<String> also(Map<?, ?> entry, String path) {
    Set<String> also = new TreeSet<>();
    for (Object place : entry.containsKey("also") ? (List<?>) entry.get("also") : List.of()) {
      also.add(place instanceof Integer line ? path + ":" + line : place.toString());
    }
    return also;
  }

  /** The line that the mark stands in, from 1. */
  private static int lineOf(String marked) {
    return (int) marked.substring(0, marked.indexOf(MARK)).chars().filter(c -> c == '\n').count()
        + 1;
  }

  /** The column that the mark stands in front of, from 1; in a table, the cell. */
  private static int columnOf(String marked, String path) {
    String before = marked.substring(0, marked.indexOf(MARK));
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return path.endsWith(".csv")
        ? line.replaceAll("\"[^\"]*\"", "").split(",", -1).length
        : line.length() + 1;
  }

  /** Whether a problem is told where the mistake was made. */
  boolean isPlaced(RuleProblem problem) {
    return problem.path().equals(told)
        && problem.line() == line
        && (column < 0 || problem.column() == column);
  }

  /** Whether a problem is told where the mistake made nothing wrong. */
  boolean isStray(RuleProblem problem) {
    boolean here = problem.path().equals(told) && problem.line() == line;
    return !here && !also.contains(problem.path() + ":" + problem.line());
  }

  /** Whether a problem says what is wrong, and what would be right. */
  boolean isSaid(RuleProblem problem) {
    return problem.message().contains(says) && problem.help().contains(help);
  }

  @Override
  public String toString() {
    return path + ": " + name;
  }
}
