package muster.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names the content of a dataset, whatever the order of its files, rows and columns. */
final class Version {
  // No cell can hold these: the reader refuses control characters.
  private static final char END_OF_COLUMN = '\u001F';
  private static final char END_OF_CELL = '\u001E';
  private static final char END_OF_ROW = '\u001D';
  private static final char END_OF_FILE = '\u001C';

  private Version() {}

  /**
   * Lower-case hex SHA-256 over the rows of every file. A blank cell is like an absent one, a file
   * without rows like none.
   */
  static String of(Map<String, List<CheckedRow>> files) {
    MessageDigest digest = sha256();
    new TreeMap<>(files)
        .forEach(
            (name, rows) -> {
              if (!rows.isEmpty()) {
                add(digest, name + END_OF_COLUMN);
                rows.stream()
                    .map(Version::canonical)
                    .sorted()
                    .forEach(row -> add(digest, row + END_OF_ROW));
                add(digest, "" + END_OF_FILE);
              }
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The row as text: equal meaning, equal text. */
  static String canonical(CheckedRow row) {
    StringBuilder text = new StringBuilder();
    row.cells()
        .forEach(
            (column, cell) ->
                text.append(column).append(END_OF_COLUMN).append(cell).append(END_OF_CELL));
    return text.toString();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
