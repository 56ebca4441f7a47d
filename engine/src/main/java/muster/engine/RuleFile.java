package muster.engine;

/**
 * One file of a rule book.
 *
 * @param path relative to the rule book, with forward slashes: {@code risk/band.drl}
 * @param text its content; line ends are made LF and a byte-order mark is dropped
 */
public record RuleFile(String path, String text) {
  public RuleFile {
    text = text.replace("\r\n", "\n").replace("\r", "\n");
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
  }
}
