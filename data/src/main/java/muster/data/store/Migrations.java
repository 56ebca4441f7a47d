package muster.data.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a database up to date, and refuses a file that is none of ours. */
final class Migrations {
  private static final String LOCATION = "classpath:muster/data/migrations";

  /** The application id that the first migration writes, "MSTR". */
  private static final int MUSTER = 0x4D535452;

  private Migrations() {}

  static void apply(Path file, DataSource source) {
    try {
      refuseForeign(file, source);
      Flyway flyway = flyway(source);
      if (Arrays.stream(flyway.info().applied())
          .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)) {
        throw new StoreProblem(
            "`" + file + "` was written by a newer version of Muster; use that version.");
      }
      flyway.migrate();
    } catch (SQLException | FlywayException e) {
      throw Faults.inWords(file, e);
    }
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(LOCATION)
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .loggers("slf4j")
        .load();
  }

  private static void refuseForeign(Path file, DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      boolean empty = number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
      if (!empty && number(statement, "PRAGMA application_id") != MUSTER) {
        throw new StoreProblem("`" + file + "` is a database of another program.");
      }
    }
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }
}
