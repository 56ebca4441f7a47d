package muster.rules.mistakes;

import java.util.Locale;

/**
 * A small slip in a file of the shipped rule book.
 *
 * @param kind what sort of slip
 * @param path the file
 * @param change what became of what
 * @param text the file's text with the slip
 * @param line the line it was made in
 * @param otherLine the other line it touches; the same where it touches one
 * @param prose whether it is in words that nothing is worked out from
 */
record Slip(
    Kind kind, String path, String change, String text, int line, int otherLine, boolean prose) {
  /** A sort of slip. */
  enum Kind {
    RENAMED,
    DELETED,
    DOUBLED,
    SWAPPED,
    BRACKET,
    QUOTE,
    TYPE,
    DATE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a problem of a line is told where the slip is. */
  boolean isAt(int told) {
    return told == line || told == otherLine;
  }

  @Override
  public String toString() {
    return "%s:%d: %s %s".formatted(path, line, kind, change);
  }
}
