package muster.engine.compare;

import java.util.ArrayList;
import java.util.List;

/** The lines of two texts that differ. */
public final class Lines {
  private Lines() {}

  /**
   * The lines that only one of the texts has, blank ones left out; of a text that is missing, no
   * line.
   *
   * @param before null where there is none
   * @param after null where there is none
   */
  public static Change difference(String before, String after) {
    return new Change("text", only(before, after), only(after, before));
  }

  /** The first line, from 1, at which two texts that differ are not the same. */
  public static int firstDifference(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int line = 0;
    while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
      line++;
    }
    return Math.min(line + 1, Math.max(1, now.size()));
  }

  private static String only(String text, String other) {
    if (text == null) {
      return null;
    }
    List<String> lines = lines(text);
    if (other != null) {
      lines(other).forEach(lines::remove);
    }
    return String.join("\n", lines);
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }
}
