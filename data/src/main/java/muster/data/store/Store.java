package muster.data.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import muster.data.Sheet;

/**
 * Rounds in an SQLite file. Thread-safe: any number read, each from one consistent snapshot, while
 * one writes.
 */
public final class Store implements AutoCloseable {
  private final Path file;
  private final Database database;
  private final AuditLog audit;
  private final Accounts accounts;
  private final Posts posts;
  private final Rounds rounds;
  private final Returns returns;
  private final DatasetVersions datasets;
  private final Assessments assessments;
  private final RuleBooks ruleBooks;

  private Store(Path file, Database database, Clock clock) {
    this.file = file;
    this.database = database;
    this.audit = new AuditLog(database, clock);
    this.accounts = new Accounts(database, audit, clock);
    this.posts = new Posts(database, clock);
    this.returns = new Returns(audit, clock);
    this.rounds = new Rounds(returns, audit, clock);
    this.datasets = new DatasetVersions(database, audit, clock);
    this.assessments = new Assessments(database, audit, datasets, clock);
    this.ruleBooks = new RuleBooks(database, audit, clock);
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

  /** The same with the clock that dates whatever is stored. */
  public static Store open(Path file, Clock clock) {
    return open(file, file, clock);
  }

  /** The same for a copy of a database, which a refusal calls what it is a copy of. */
  static Store open(Path file, Path named, Clock clock) {
    Database database = Database.open(file, named);
    Store store = new Store(file, database, clock);
    try {
      OlderThanLog.enter(database, store.audit);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Who did what. */
  public AuditLog audit() {
    return audit;
  }

  /** Who may call. */
  public Accounts accounts() {
    return accounts;
  }

  /** What POSTs were answered. */
  public Posts posts() {
    return posts;
  }

  /** The sheets that assessments were made from. */
  public DatasetVersions datasets() {
    return datasets;
  }

  /** The assessments that were made. */
  public Assessments assessments() {
    return assessments;
  }

  /** The rule books, and which one serves. */
  public RuleBooks ruleBooks() {
    return ruleBooks;
  }

  /**
   * Does work that stores several things wholly or not at all: when it throws, everything it stored
   * is undone. What it reads is what it has stored so far. Nobody else writes meanwhile, so it must
   * be short, and must use this store on its own thread alone.
   */
  public <T> T inOneTransaction(Supplier<T> work) {
    return database.write(handle -> work.get());
  }

  /**
   * Writes the database as it is now to a new file while others read and write, and checks the copy
   * and its log.
   *
   * @param target a file that is not there yet
   * @throws StoreProblem when it is there, cannot be written, or the copy is not sound
   */
  public void backup(Path target) {
    Backup.take(file, target);
  }

  /**
   * Reads the whole file for damage.
   *
   * @return a line for each thing that is wrong; empty when nothing is
   */
  public List<String> checkIntegrity() {
    return database.read(Integrity::problems);
  }

  /**
   * Stores a new round, wholly or not at all; its returns become revision 1. The sheets must have
   * passed {@code DatasetReader}: only ids and references are held here.
   *
   * @throws StoreProblem when the round is stored already, or the sheets are of no round
   */
  public void importRound(Collection<Sheet> sheets, Actor actor) {
    database.write(
        handle -> {
          rounds.add(handle, sheets, actor);
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
   * @param actor whoever submits it
   * @param check looks at the whole round as it would become, while nobody else writes; whatever it
   *     throws is passed on, and nothing is changed
   * @throws StoreProblem when there is no such round, force or service
   */
  public PutOutcome putReturn(
      ReturnKey key,
      ReturnRows rows,
      int expectedRevision,
      Actor actor,
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
          return new PutOutcome.Stored(returns.add(handle, key, rows, current + 1, actor));
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

  /** Whether the database takes a write: makes one and undoes it. */
  public boolean isWritable() {
    return WriteProbe.succeeds(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
