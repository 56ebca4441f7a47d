package muster.data.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muster.data.Sheet;

/**
 * Rounds in an SQLite file. Thread-safe: any number read, each from one consistent snapshot, while
 * one writes.
 */
public final class Store implements AutoCloseable {
  private final Database database;
  private final Rounds rounds;
  private final Returns returns;

  private Store(Database database, Clock clock) {
    this.database = database;
    this.returns = new Returns(clock);
    this.rounds = new Rounds(returns, clock);
  }

  /**
   * Opens a database, making the file and bringing its tables up to date where needed.
   *
   * @throws StoreProblem when the file is not a database of Muster's, was written by a newer
   *     version or cannot be written
   */
  public static Store open(Path file) {
    return open(file, Clock.systemUTC());
  }

  /** The same with the clock that dates imports and returns. */
  public static Store open(Path file, Clock clock) {
    return new Store(Database.open(file), clock);
  }

  /**
   * Stores a new round, wholly or not at all; its returns become revision 1. The sheets must have
   * passed {@code DatasetReader}: only ids and references are held here.
   *
   * @throws StoreProblem when the round is stored already, or the sheets are of no round
   */
  public void importRound(Collection<Sheet> sheets) {
    database.write(
        handle -> {
          rounds.add(handle, sheets);
          return null;
        });
  }

  /** The ids of all rounds, in alphabetical order. */
  public List<String> listRounds() {
    return database.read(rounds::list);
  }

  /**
   * A round with the latest revision of every return: the files it came with, their rows in order
   * of storing and numbered 0; empty when there is no such round.
   */
  public Optional<List<Sheet>> findSheets(String round) {
    return database.read(handle -> rounds.find(handle, round));
  }

  /**
   * The same where the round is known to be there.
   *
   * @throws StoreProblem when there is no such round
   */
  public List<Sheet> sheets(String round) {
    return findSheets(round)
        .orElseThrow(() -> new StoreProblem("There is no round `" + round + "`."));
  }

  /** The latest revision of a return; empty when none was ever submitted. */
  public Optional<StoredReturn> findReturn(ReturnKey key) {
    return database.read(handle -> returns.findLatest(handle, key));
  }

  /** All revisions of a return, oldest first. */
  public List<StoredReturn> listRevisions(ReturnKey key) {
    return database.read(handle -> returns.list(handle, key));
  }

  /**
   * Stores the next revision of a return if the expected one is still the latest.
   *
   * @param expectedRevision what the submitter saw; 0 for a first return
   * @param by the role that submits it
   * @param check looks at the whole round as it would become, while nobody else writes; whatever it
   *     throws is passed on, and nothing is changed
   * @throws StoreProblem when there is no such round, force or service
   */
  public PutOutcome putReturn(
      ReturnKey key,
      ReturnRows rows,
      int expectedRevision,
      String by,
      Consumer<List<Sheet>> check) {
    return database.write(
        handle -> {
          int current = returns.currentRevision(handle, key);
          if (current != expectedRevision) {
            return new PutOutcome.Conflict(current);
          }
          List<Sheet> round =
              rounds
                  .find(handle, key.round())
                  .orElseThrow(() -> new StoreProblem("There is no round `" + key.round() + "`."));
          check.accept(rows.placedIn(round, key));
          return new PutOutcome.Stored(returns.add(handle, key, rows, current + 1, by));
        });
  }

  /** Whether the database answers. */
  public boolean isAvailable() {
    try {
      listRounds();
      return true;
    } catch (StoreProblem e) {
      return false;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
