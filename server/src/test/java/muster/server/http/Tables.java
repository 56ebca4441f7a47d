package muster.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database's tables as any SQLite program sees them. */
final class Tables {
  private Tables() {}

  /** A digest of all rows of each table, by its name. */
  static Map<String, String> digests(Path database) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      Map<String, String> digests = new TreeMap<>();
      for (String table :
          strings(
              statement,
              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
        digests.put(table, digest(statement, table));
      }
      return digests;
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows a table has. */
  static int rows(Path database, String table) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      return Integer.parseInt(strings(statement, "SELECT count(*) FROM " + table).get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(Statement statement, String table)
      throws SQLException, NoSuchAlgorithmException {
    List<String> digests = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int column = 1; column <= columns; column++) {
          byte[] cell = rows.getBytes(column);
          digest.update((cell == null ? "-" : cell.length + ":").getBytes(UTF_8));
          digest.update(cell == null ? new byte[0] : cell);
        }
        digests.add(HexFormat.of().formatHex(digest.digest()));
      }
    }
    // A table has no order of its own.
    Collections.sort(digests);
    byte[] all = String.join(" ", digests).getBytes(UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
  }

  /** Takes every trigger away, then does as told, as somebody who has the file can. */
  static void change(Path database, String... commands) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String trigger :
          strings(statement, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
        statement.execute("DROP TRIGGER " + trigger);
      }
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      List<String> strings = new ArrayList<>();
      while (result.next()) {
        strings.add(result.getString(1));
      }
      return strings;
    }
  }
}
