package muster.data.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/** The files about a round's region, each with its revisions; the latest one counts. */
public final class RoundFiles {
  private final Database database;
  private final RoundTables rounds;
  private final RegionFiles files;

  RoundFiles(Database database, RoundTables rounds, RegionFiles files) {
    this.database = database;
    this.rounds = rounds;
    this.files = files;
  }

  /**
   * The latest revision of a file; empty when the round has no such file.
   *
   * @param file its name in the dataset format
   */
  public Optional<StoredFile> find(String round, String file) {
    return database.read(handle -> files.find(handle, round, file));
  }

  /** All revisions of a file, oldest first. */
  public List<StoredFile> listRevisions(String round, String file) {
    return database.read(handle -> files.list(handle, round, file));
  }

  /**
   * Stores the next revision of a file if the expected one is still the latest.
   *
   * @param expectedRevision what its writer saw; 0 when there was none
   * @param check looks at the round as it would become, once for each {@link Counting}, while
   *     nobody else writes: so the file fits what counts officially as well as the latest drafts.
   *     Whatever it throws is passed on, and nothing is changed
   * @throws StoreProblem when there is no such round, or no dataset has such a file
   */
  public Outcome<StoredFile> put(
      String round, Sheet sheet, int expectedRevision, Actor actor, Consumer<List<Sheet>> check) {
    return database.write(
        handle -> {
          RoundInfo info = rounds.get(handle, round);
          int current = files.find(handle, round, sheet.file()).map(StoredFile::revision).orElse(0);
          if (current != expectedRevision) {
            return new Outcome.Conflict<>(current);
          }
          Optional<Objection> objection = Workflow.toPutFile(info, sheet.file());
          if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
          }
          for (Counting counting : Counting.values()) {
            check.accept(with(handle, round, sheet, counting));
          }
          return new Outcome.Stored<>(files.add(handle, round, sheet, current + 1, actor));
        });
  }

  private List<Sheet> with(Handle handle, String round, Sheet sheet, Counting counting) {
    List<Sheet> sheets = new ArrayList<>(rounds.sheets(handle, round, counting));
    sheets.removeIf(other -> other.file().equals(sheet.file()));
    sheets.add(sheet);
    return sheets;
  }
}
