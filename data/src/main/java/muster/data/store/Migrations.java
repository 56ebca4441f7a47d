package muster.data.store;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;

/** Brings the tables of a database up to date, and refuses a file that is none of ours. */
final class Migrations {
  private static final String LOCATION = "classpath:muster/data/migrations";

  /** The application id that the first migration writes, "MSTR". */
  static final int MUSTER = 0x4D535452;

  private Migrations() {}

  static void apply(Path file, DataSource source) {
    try {
      Flyway flyway = flyway(source);
      if (Arrays.stream(flyway.info().applied())
          .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)) {
        throw new StoreProblem(
            "`" + file + "` was written by a newer version of Muster; use that version.");
      }
      flyway.migrate();
    } catch (FlywayException e) {
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

  /**
   * Refuses a database of another program.
   *
   * @param file what the refusal calls it
   */
  static void refuseForeign(Path file, Handle handle) {
    boolean empty = number(handle, "SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && number(handle, "PRAGMA application_id") != MUSTER) {
      throw new StoreProblem("`" + file + "` is a database of another program.");
    }
  }

  private static int number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(int.class).one();
  }
}
