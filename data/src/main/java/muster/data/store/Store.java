package muster.data.store;

import java.io.IOException;
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
  private final RoundFiles files;
  private final Returns returns;
  private final DatasetVersions datasets;
  private final Assessments assessments;
  private final RuleBooks ruleBooks;
  private final Moderations moderations;

  /** Held while a service answers from the database; null while none of this store does. */
  private FileInUse serving;

  private Store(Path file, Database database, Clock clock) {
    this.file = file;
    this.database = database;
    this.audit = new AuditLog(database, clock);
    this.accounts = new Accounts(database, audit, clock);
    this.posts = new Posts(database, clock);
    RegionFiles regionFiles = new RegionFiles(audit, clock);
    RoundTables roundTables = new RoundTables(regionFiles, clock);
    ReturnTables returnTables = new ReturnTables(audit, clock);
    ReturnSteps steps = new ReturnSteps(audit, clock);
    this.rounds = new Rounds(database, roundTables, regionFiles, returnTables, steps, audit);
    this.files = new RoundFiles(database, roundTables, regionFiles);
    this.returns = new Returns(database, roundTables, returnTables, steps, clock);
    this.moderations = new Moderations(database, roundTables, returnTables, steps, audit, clock);
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
      OlderThanWorkflow.enter(database, store.audit);
      store.posts.forgetOld();
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

  /** The rounds. */
  public Rounds rounds() {
    return rounds;
  }

  /** The files about the regions of rounds. */
  public RoundFiles files() {
    return files;
  }

  /** The returns. */
  public Returns returns() {
    return returns;
  }

  /** The second scores of returns. */
  public Moderations moderations() {
    return moderations;
  }

  /** See {@link Rounds#importRound}. */
  public void importRound(Collection<Sheet> sheets, Actor actor) {
    rounds.importRound(sheets, actor);
  }

  /** The ids of all rounds, in alphabetical order. */
  public List<String> listRounds() {
    return rounds.list().stream().map(RoundInfo::round).toList();
  }

  /** A round with the latest revision of every return; see {@link Rounds#findSheets}. */
  public Optional<List<Sheet>> findSheets(String round) {
    return rounds.findSheets(round, Counting.LATEST);
  }

  /** The same where the round is known to be there; see {@link Rounds#sheets}. */
  public List<Sheet> sheets(String round) {
    return rounds.sheets(round, Counting.LATEST);
  }

  /** See {@link Returns#findLatest}. */
  public Optional<StoredReturn> findReturn(ReturnKey key) {
    return returns.findLatest(key);
  }

  /** See {@link Returns#listRevisions}. */
  public List<StoredReturn> listRevisions(ReturnKey key) {
    return returns.listRevisions(key);
  }

  /** See {@link Returns#put}. */
  public Outcome<StoredReturn> putReturn(
      ReturnKey key,
      ReturnRows rows,
      int expectedRevision,
      Actor actor,
      Consumer<List<Sheet>> check) {
    return returns.put(new ReturnDraft(key, rows, expectedRevision), actor, check);
  }

  /**
   * Says that a service answers from the database until this store is closed. Another one beside it
   * would go on with the rule book that it began with when this one publishes.
   *
   * @throws StoreProblem when one does already
   */
  public void serveAlone() {
    if (serving != null) {
      return;
    }
    serving =
        FileInUse.alone(serving(), file)
            .orElseThrow(
                () ->
                    new StoreProblem(
                        "`" + file + "` is served already: stop the other service first."));
  }

  /** Beside the real file, whatever link it was opened by. */
  private Path serving() {
    try {
      return PartialFile.sibling(file.toRealPath(), ".serving");
    } catch (IOException e) {
      throw new StoreProblem("`" + file + "` cannot be found any more.", e);
    }
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
    if (serving != null) {
      serving.close();
      serving = null;
    }
  }
}
