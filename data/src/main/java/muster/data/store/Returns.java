package muster.data.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import muster.data.Sheet;
import muster.data.store.Workflow.Standing;
import org.jdbi.v3.core.Handle;

/** The returns: every revision kept, and taken from draft to sign-off by {@link Workflow}. */
public final class Returns {
  private final Database database;
  private final RoundTables rounds;
  private final ReturnTables tables;
  private final ReturnSteps steps;
  private final Clock clock;

  Returns(
      Database database, RoundTables rounds, ReturnTables tables, ReturnSteps steps, Clock clock) {
    this.database = database;
    this.rounds = rounds;
    this.tables = tables;
    this.steps = steps;
    this.clock = clock;
  }

  /** The latest revision of a return, be it a draft; empty when none was ever stored. */
  public Optional<StoredReturn> findLatest(ReturnKey key) {
    return find(key, Counting.LATEST);
  }

  /** The revision of a return that counts; empty when none does. */
  public Optional<StoredReturn> find(ReturnKey key, Counting counting) {
    return database.read(handle -> tables.find(handle, key, counting));
  }

  /** One revision of a return; empty when there is none of that number. */
  public Optional<StoredReturn> find(ReturnKey key, int revision) {
    return database.read(handle -> tables.find(handle, key, revision));
  }

  /** All revisions of a return, oldest first. */
  public List<StoredReturn> listRevisions(ReturnKey key) {
    return database.read(handle -> tables.list(handle, key));
  }

  /** The steps that the revisions of a return have taken, in order. */
  public List<ReturnEvent> listEvents(ReturnKey key) {
    return database.read(handle -> steps.list(handle, key));
  }

  /** How far the revision of each return has come that counts, by force and service. */
  public List<ReturnStatus> list(String round, Counting counting) {
    return database.read(handle -> steps.list(handle, round, counting));
  }

  /**
   * Stores the next revision of a return, as a draft, if the expected one is still the latest. What
   * counted before goes on counting.
   *
   * @param check looks at the whole round as it would become, while nobody else writes; whatever it
   *     throws is passed on, and nothing is changed
   * @throws StoreProblem when there is no such round, force or service
   */
  public Outcome<StoredReturn> put(ReturnDraft draft, Actor actor, Consumer<List<Sheet>> check) {
    return putAll(draft.key().round(), List.of(draft), actor, check).get(draft.key());
  }

  /**
   * Stores the next revision of several returns of one round, all of them or none.
   *
   * @param check as for one; it sees all of them in place
   * @return what became of each; where any could not be stored, those that could not alone
   * @throws StoreProblem as for one, and when a return is of another round or named twice
   */
  public Map<ReturnKey, Outcome<StoredReturn>> putAll(
      String round, List<ReturnDraft> drafts, Actor actor, Consumer<List<Sheet>> check) {
    requireOneOfEach(round, drafts);
    return database.write(
        handle -> {
          Map<ReturnKey, Outcome<StoredReturn>> outcomes = hindered(handle, round, drafts);
          if (outcomes.isEmpty()) {
            List<Sheet> placed = rounds.sheets(handle, round, Counting.LATEST);
            for (ReturnDraft draft : drafts) {
              placed = draft.rows().placedIn(placed, draft.key());
            }
            check.accept(placed);
            for (ReturnDraft draft : drafts) {
              int next = draft.expectedRevision() + 1;
              outcomes.put(
                  draft.key(),
                  new Outcome.Stored<>(tables.add(handle, draft.key(), draft.rows(), next, actor)));
            }
          }
          return outcomes;
        });
  }

  private static void requireOneOfEach(String round, List<ReturnDraft> drafts) {
    List<ReturnKey> seen = new ArrayList<>();
    for (ReturnDraft draft : drafts) {
      ReturnKey key = draft.key();
      if (!key.round().equals(round) || seen.contains(key)) {
        throw new StoreProblem(
            "The return of `%s` for `%s` is named twice, or is of another round than `%s`."
                .formatted(key.force(), key.service(), round));
      }
      seen.add(key);
    }
  }

  private Map<ReturnKey, Outcome<StoredReturn>> hindered(
      Handle handle, String round, List<ReturnDraft> drafts) {
    Optional<Objection> objection = Workflow.toPut(rounds.get(handle, round), Timestamp.now(clock));
    Map<ReturnKey, Outcome<StoredReturn>> outcomes = new LinkedHashMap<>();
    for (ReturnDraft draft : drafts) {
      int current = tables.currentRevision(handle, draft.key());
      if (current != draft.expectedRevision()) {
        outcomes.put(draft.key(), new Outcome.Conflict<>(current));
      } else if (objection.isPresent()) {
        outcomes.put(draft.key(), new Outcome.Refused<>(objection.get()));
      }
    }
    return outcomes;
  }

  /**
   * Takes a return a step on: submits its latest revision, or signs off the one that was submitted
   * last, whatever drafts there are since.
   *
   * @param expectedRevision the revision that whoever does it saw
   * @param to {@link State#SUBMITTED} or {@link State#SIGNED_OFF}; a return is moderated by a
   *     second score, and locked with its round
   * @param reason why; empty where none is needed
   * @throws StoreProblem when there is no such round
   */
  public Outcome<ReturnStatus> advance(
      ReturnKey key, int expectedRevision, State to, Actor actor, String reason) {
    if (to != State.SUBMITTED && to != State.SIGNED_OFF) {
      throw new IllegalArgumentException("a return is not made `" + to.word() + "` by itself");
    }
    return database.write(
        handle -> {
          RoundInfo round = rounds.get(handle, key.round());
          Optional<Standing> standing = steps.standing(handle, key, to);
          int current = standing.map(Standing::revision).orElse(0);
          if (current == 0 || current != expectedRevision) {
            return new Outcome.Conflict<>(current);
          }
          Optional<Objection> objection =
              to == State.SUBMITTED
                  ? Workflow.toSubmit(round, standing.get(), Timestamp.now(clock))
                  : Workflow.toSignOff(round, standing.get(), actor, reason);
          if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
          }
          steps.add(handle, key, current, to, actor, reason);
          return new Outcome.Stored<>(steps.get(handle, key, current));
        });
  }
}
