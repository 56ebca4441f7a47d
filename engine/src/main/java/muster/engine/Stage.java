package muster.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The stages of an assessment, fired in this order. The folder a rule lies in is its stage. A rule
 * may count or miss ({@code accumulate}, {@code not}, {@code exists}) only what an earlier stage
 * concluded, so that no conclusion depends on the order in which rules fire.
 */
public enum Stage {
  /** Which returns can be assessed. */
  RETURN,
  /** What the forces face. */
  THREAT,
  /** Who is there. */
  PEOPLE,
  /** How far the national standard is met. */
  STANDARD,
  /** How far the threat can be met. */
  PROTECTION,
  /** What is left of it, and its band. */
  RISK,
  /** What should be seen beside a score. */
  FLAG,
  /** What shows only over all forces. */
  REGION;

  /** The folder's name. */
  public String folder() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The stage of a folder, if it is one. */
  public static Optional<Stage> find(String folder) {
    return Arrays.stream(values()).filter(s -> s.folder().equals(folder)).findFirst();
  }

  /** All folders, in order. */
  public static List<String> folders() {
    return Arrays.stream(values()).map(Stage::folder).toList();
  }
}
