package muster.data.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** A database as the first version of the tables left it: rounds and returns, and no log. */
final class FirstVersion {
  static final ReturnKey KEY = new ReturnKey("old", "derbyshire", "cbrn");

  private static final String[] ROWS = {
    "INSERT INTO round VALUES ('old', 'An old round', NULL, '2010-01-01', 'OFFICIAL')",
    "INSERT INTO imported_file VALUES ('old', 'round.csv', '2010-01-01T00:00:00.000Z'),"
        + " ('old', 'forces.csv', '2010-01-01T00:00:00.000Z'),"
        + " ('old', 'services.csv', '2010-01-01T00:00:00.000Z'),"
        + " ('old', 'threats.csv', '2010-01-01T00:00:00.000Z'),"
        + " ('old', 'capabilities.csv', '2010-01-01T00:00:00.000Z')",
    "INSERT INTO forces (round, force, name) VALUES ('old', 'derbyshire', 'Derbyshire')",
    "INSERT INTO services (round, service, name, tier, reach)"
        + " VALUES ('old', 'cbrn', 'CBRN', 'strategic', 'region')",
    "INSERT INTO return_revision VALUES"
        + " (1, 'old', 'derbyshire', 'cbrn', 1, '2010-01-02T03:04:05.006Z', 'import'),"
        + " (2, 'old', 'derbyshire', 'cbrn', 2, '2010-02-02T03:04:05.006Z', 'assessor')",
    "INSERT INTO capabilities (return_revision, specialists, confidence, dated, source, basis)"
        + " VALUES (1, '4', 'medium', '2010-01-01', 'a test', 'illustrative'),"
        + " (2, '5', 'medium', '2010-01-01', 'a test', 'illustrative')"
  };

  private FirstVersion() {}

  /** One force, one service, and one return of two revisions. */
  static Path in(Path folder) throws SQLException {
    Path file = empty(folder);
    for (String row : ROWS) {
      Tampering.honestly(file, row);
    }
    return file;
  }

  /** Its tables alone. */
  static Path empty(Path folder) {
    return upTo("1", folder.resolve("first.db"));
  }

  /** The tables alone as a later version left them. */
  static Path upTo(String version, Path file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    Flyway.configure(FirstVersion.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:muster/data/migrations")
        .target(version)
        .loggers("slf4j")
        .load()
        .migrate();
    return file;
  }
}
