package muster.data.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/**
 * The exact sheets that assessments read, each version kept once and named by its hash: a replay
 * years later rests on nothing else.
 */
public final class DatasetVersions {
  private final Database database;
  private final Contents contents;

  DatasetVersions(Database database, AuditLog log, Clock clock) {
    this.database = database;
    this.contents = new Contents(AuditedTables.DATASETS, log, clock);
  }

  /**
   * The name under which these sheets are or would be kept.
   *
   * @return lower-case hexadecimal SHA-256 over what they say; the order of the files does not
   *     count, that of the rows within a file does
   */
  public static String hash(List<Sheet> sheets) {
    return Packed.of(SheetsText.write(sheets)).hash();
  }

  /** Keeps these sheets and names them. */
  String keep(Handle handle, List<Sheet> sheets, Actor actor) {
    Packed packed = Packed.of(SheetsText.write(sheets));
    contents.keep(handle, packed, actor);
    return packed.hash();
  }

  /**
   * The sheets kept under a hash, by file name; empty when there are none.
   *
   * @throws StoreProblem when they were changed since
   */
  public Optional<List<Sheet>> find(String hash) {
    return database
        .read(handle -> contents.find(handle, hash))
        .map(packed -> SheetsText.read(packed.bytes()));
  }
}
