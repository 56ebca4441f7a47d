package muster.data;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file's bytes: UTF-8, with or without a byte-order mark, whatever its line ends. */
final class FileText {
  static final int LARGEST = 16 * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FileText() {}

  /**
   * The text, with LF line ends. Malformed bytes become U+FFFD, which no cell may hold.
   *
   * @return empty, and reported, where the bytes are too many, not UTF-8 at all, or blank
   */
  static Optional<String> find(FileFormat format, byte[] bytes, Report report) {
    if (bytes.length > LARGEST) {
      report.file(format.name(), "a larger file", "at most 16 MiB (16,777,216 bytes)", "");
      return Optional.empty();
    }
    if (isUtf16(bytes)) {
      report.file(format.name(), "UTF-16", "text in UTF-8", "save the file again as `CSV UTF-8`");
      return Optional.empty();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (unmarked.isBlank()) {
      report.file(
          format.name(),
          "an empty file",
          "a header row: " + String.join(",", format.columnNames()),
          format.required() ? "" : "leave the file out when there is nothing to say");
      return Optional.empty();
    }
    return Optional.of(unmarked.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return (first == 0xFF && second == 0xFE)
        || (first == 0xFE && second == 0xFF)
        || (first == 0) != (second == 0);
  }
}
