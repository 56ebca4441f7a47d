package muster.data.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What somebody can do who has the database's file and any SQLite program. */
final class Tampering {
  private Tampering() {}

  /** Takes every trigger away, then does as told, without minding foreign keys. */
  static void with(Path file, String... commands) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
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

  /** Does as told with all triggers in place; what SQLite says to it is thrown. */
  static void honestly(Path file, String command) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** The first column of what is asked for. */
  static List<String> strings(Path file, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return strings(statement, sql);
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
