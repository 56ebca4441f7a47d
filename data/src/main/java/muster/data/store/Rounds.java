package muster.data.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/** The rounds: imported with their returns or opened for them, and locked in the end. */
public final class Rounds {
  private final Database database;
  private final RoundTables tables;
  private final RegionFiles files;
  private final ReturnTables returns;
  private final ReturnSteps steps;
  private final AuditLog log;

  Rounds(
      Database database,
      RoundTables tables,
      RegionFiles files,
      ReturnTables returns,
      ReturnSteps steps,
      AuditLog log) {
    this.database = database;
    this.tables = tables;
    this.files = files;
    this.returns = returns;
    this.steps = steps;
    this.log = log;
  }

  /** All rounds, by id. */
  public List<RoundInfo> list() {
    return database.read(tables::list);
  }

  /** The round of that id, if there is one. */
  public Optional<RoundInfo> find(String round) {
    return database.read(handle -> tables.find(handle, round));
  }

  /**
   * A round with the revision of every return that counts: its files by name, their rows in order
   * of storing and numbered 0; empty when there is no such round.
   */
  public Optional<List<Sheet>> findSheets(String round, Counting counting) {
    return database.read(handle -> tables.findSheets(handle, round, counting));
  }

  /** The same with the names of those revisions; empty when there is no such round. */
  public Optional<CountedRound> findCounted(String round, Counting counting) {
    return database.read(
        handle ->
            tables
                .findSheets(handle, round, counting)
                .map(s -> new CountedRound(s, returns.counting(handle, round, counting))));
  }

  /**
   * The same where the round is known to be there.
   *
   * @throws StoreProblem when there is no such round
   */
  public List<Sheet> sheets(String round, Counting counting) {
    return database.read(handle -> tables.sheets(handle, round, counting));
  }

  /**
   * Stores a round that comes with its returns, wholly or not at all; they become revision 1 and
   * are signed off. The sheets must have passed {@code DatasetReader}: only ids and references are
   * held here.
   *
   * @throws StoreProblem when the round is stored already, or the sheets are of no round
   */
  public RoundInfo importRound(Collection<Sheet> given, Actor actor) {
    RoundSheets sheets = RoundSheets.of(given);
    return database.write(
        handle -> {
          if (tables.find(handle, sheets.round()).isPresent()) {
            throw new StoreProblem(
                "The round `" + sheets.round() + "` is stored already, and is imported once.");
          }
          tables.add(handle, sheets);
          enter(handle, sheets, AuditedRounds.IMPORT, actor);
          sheets.returns().forEach((key, rows) -> addSignedOff(handle, key, rows, actor));
          return tables.get(handle, sheets.round());
        });
  }

  private void addSignedOff(Handle handle, ReturnKey key, ReturnRows rows, Actor actor) {
    int first = returns.add(handle, key, rows, 1, actor).revision();
    steps.add(handle, key, first, State.SIGNED_OFF, actor, "");
  }

  /**
   * Opens a round for returns that are still to come.
   *
   * @param given its sheets but for those of the returns, which may be there without rows
   * @param check looks at every cell of the round as it would be, while nobody else writes;
   *     whatever it throws is passed on, and nothing is changed
   * @throws StoreProblem when the sheets are of no round, or of files that no dataset has
   */
  public Outcome<RoundInfo> open(
      Opening opening, Collection<Sheet> given, Actor actor, Consumer<List<Sheet>> check) {
    RoundSheets sheets = RoundSheets.of(given);
    return database.write(
        handle -> {
          Optional<Objection> objection =
              Workflow.toOpen(sheets, opening, tables.find(handle, sheets.round()));
          if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
          }
          RoundSheets opened = sheets.awaitingReturns();
          check.accept(opened.withoutReturns());
          tables.add(handle, opened);
          tables.addOpening(handle, opened.round(), opening, actor);
          enter(handle, sheets, AuditedRounds.OPEN, actor);
          return new Outcome.Stored<>(tables.get(handle, sheets.round()));
        });
  }

  private void enter(Handle handle, RoundSheets sheets, String action, Actor actor) {
    String round = sheets.round();
    log.append(
        handle, actor, action, AuditedRounds.object(round), "", AuditedRounds.hash(handle, round));
    sheets.region().forEach(sheet -> files.add(handle, round, sheet, 1, actor));
  }

  /**
   * Locks a round: it takes nothing more, and what was signed off in it is official for good.
   *
   * @throws StoreProblem when there is no such round
   */
  public Outcome<RoundInfo> lock(String round, Actor actor) {
    return database.write(
        handle -> {
          Optional<Objection> objection = Workflow.toLock(tables.get(handle, round));
          if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
          }
          tables.addLock(handle, round, actor);
          log.append(
              handle,
              actor,
              AuditedLocks.LOCK,
              AuditedLocks.object(round),
              "",
              AuditedLocks.hash(handle, round));
          return new Outcome.Stored<>(tables.get(handle, round));
        });
  }
}
