package muster.data.store;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the database says, in words for its user. */
final class Faults {
  private static final int PRIMARY = 0xFF;

  private Faults() {}

  static StoreProblem inWords(Path file, Exception fault) {
    return new StoreProblem(sentence("`" + file + "`", code(fault)), fault);
  }

  /** Whether what was read is at fault, where one file is read and another written. */
  static boolean isOfReading(Exception fault) {
    return switch (code(fault)) {
      case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_BUSY, SQLITE_LOCKED -> true;
      default -> false;
    };
  }

  private static SQLiteErrorCode code(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .filter(SQLiteException.class::isInstance)
        .map(cause -> ((SQLiteException) cause).getResultCode())
        .map(code -> SQLiteErrorCode.getErrorCode(code.code & PRIMARY))
        .findFirst()
        .orElse(SQLiteErrorCode.UNKNOWN_ERROR);
  }

  private static String sentence(String file, SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_NOTADB -> file + " is not an SQLite database.";
      case SQLITE_CORRUPT -> file + " is damaged; go back to a backup.";
      case SQLITE_BUSY, SQLITE_LOCKED -> file + " is in use by another program; try again.";
      case SQLITE_FULL -> "There is no space left to write to " + file + ".";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          file + " cannot be opened for writing.";
      case SQLITE_CONSTRAINT ->
          "The rows contradict each other or name what is not there; nothing was stored.";
      default -> file + " could not be read or written.";
    };
  }
}
