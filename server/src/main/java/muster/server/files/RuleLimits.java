package muster.server.files;

/** How much a rule book may hold, wherever it comes from; many times what the shipped one does. */
final class RuleLimits {
  /** Bytes of a file. */
  static final int FILE = 1024 * 1024;

  /** Files, of an archive those too that are no part of the rule book. */
  static final int FILES = 5_000;

  /** Characters of all files together, of an archive the bytes of all it unpacks to. */
  static final long BOOK = 32L * 1024 * 1024;

  private RuleLimits() {}

  /** What a rule book may have at most, in words. */
  static String words() {
    return "a rule book has at most %d files and %d MB".formatted(FILES, BOOK / (1024 * 1024));
  }
}
