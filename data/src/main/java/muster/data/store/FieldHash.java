package muster.data.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import muster.data.Sheet;

/**
 * SHA-256 over texts, each preceded by its length in bytes: so two lists of texts that differ in
 * where one ends and the next begins differ in their hash too.
 */
final class FieldHash {
  private final MessageDigest digest = sha256();

  /** The hash of these texts in this order: 64 lower-case hexadecimal digits. */
  static String of(String... texts) {
    FieldHash hash = new FieldHash();
    for (String text : texts) {
      hash.add(text);
    }
    return hash.hex();
  }

  FieldHash add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    return this;
  }

  /** Adds what a row has in these columns, in this order; nothing at all as an empty text. */
  FieldHash addColumns(ResultSet row, String... columns) throws SQLException {
    for (String column : columns) {
      add(Objects.requireNonNullElse(row.getString(column), ""));
    }
    return this;
  }

  /** Adds the rows of one file, whatever order they and their columns are in. */
  FieldHash addRows(String file, List<Sheet.Row> rows) {
    add(file);
    add(Integer.toString(rows.size()));
    rows.stream().map(FieldHash::ofRow).sorted().forEach(this::add);
    return this;
  }

  private static String ofRow(Sheet.Row row) {
    FieldHash hash = new FieldHash();
    row.cells().forEach((column, cell) -> hash.add(column).add(cell.strip()));
    return hash.hex();
  }

  /** The hash of what was added; nothing can be added after. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
