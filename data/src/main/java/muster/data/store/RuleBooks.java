package muster.data.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import muster.data.store.DraftEvent.Kind;
import muster.data.store.Refused.Why;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import org.jdbi.v3.core.Handle;

/**
 * Rule books, the drafts of others, and which one serves. Every change says who made it; no rule
 * book, event or publication is ever changed.
 */
public final class RuleBooks {
  private static final String NO_DETAIL = "{}";

  private final Database database;
  private final Contents contents;
  private final DraftRows drafts;
  private final Publications publications;

  RuleBooks(Database database, AuditLog log, Clock clock) {
    this.database = database;
    this.contents = new Contents(AuditedTables.RULE_BOOKS, log, clock);
    this.drafts = new DraftRows(log, clock);
    this.publications = new Publications(log, clock);
  }

  /**
   * Keeps the files of a rule book, once, whether they are right or not.
   *
   * @return the engine's name for the rule book that they make up
   */
  public String keep(Collection<RuleFile> files, Actor actor) {
    return database.write(handle -> keep(handle, files, actor));
  }

  private String keep(Handle handle, Collection<RuleFile> files, Actor actor) {
    Packed packed = Packed.of(RuleBookText.write(files));
    // INVARIANT: what an assessment names and what is kept under that name are the same.
    if (!packed.hash().equals(RuleBook.hashOf(files))) {
      throw new IllegalStateException("the engine names rule books in another way");
    }
    contents.keep(handle, packed, actor);
    return packed.hash();
  }

  /**
   * The rule book of that hash; empty when it is not kept.
   *
   * @throws StoreProblem when it was changed since
   */
  public Optional<StoredRuleBook> find(String hash) {
    return database.read(handle -> find(handle, hash));
  }

  private Optional<StoredRuleBook> find(Handle handle, String hash) {
    return contents
        .find(handle, hash)
        .map(packed -> new StoredRuleBook(hash, RuleBookText.read(packed.bytes())));
  }

  /**
   * Keeps a new draft; its author is who uploads it.
   *
   * @throws Refused when the title is blank
   */
  public RuleBookDraft upload(Collection<RuleFile> files, String title, Actor actor) {
    if (title.isBlank()) {
      throw new Refused(Why.INCOMPLETE, "A draft needs a title that says what it is about.");
    }
    return database.write(
        handle -> {
          String hash = keep(handle, files, actor);
          RuleBookDraft draft = drafts.add(handle, hash, title.strip(), actor);
          drafts.addEvent(handle, draft.id(), Kind.UPLOADED, "", NO_DETAIL, actor);
          return draft;
        });
  }

  /** The draft of that id; empty when there is none. */
  public Optional<RuleBookDraft> findDraft(long id) {
    return database.read(handle -> DraftRows.find(handle, id));
  }

  /**
   * A page of drafts, newest first.
   *
   * @param before the id that all of the page are below; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at most, at least 1
   */
  public List<RuleBookDraft> listDrafts(long before, int limit) {
    return database.read(handle -> DraftRows.listBefore(handle, before, limit));
  }

  /** What happened to a draft, in order. */
  public List<DraftEvent> listEvents(long draft) {
    return database.read(handle -> DraftRows.events(handle, draft));
  }

  /**
   * Adds what a check found.
   *
   * @param passed whether it may go on
   * @param detail the report, as JSON
   * @throws Refused when there is no such draft, or it was published
   */
  public DraftEvent addCheck(long draft, boolean passed, String detail, Actor actor) {
    return add(draft, passed ? Kind.CHECKED : Kind.CHECK_FAILED, "", detail, actor);
  }

  /**
   * Adds that it was shown what the draft would move.
   *
   * @param detail which rounds it was shown for and what moved, as JSON
   * @throws Refused when there is no such draft, it did not pass its check or was published
   */
  public DraftEvent addPreview(long draft, String detail, Actor actor) {
    return add(draft, Kind.PREVIEWED, "", detail, actor);
  }

  /**
   * Approves a draft.
   *
   * @throws Refused when there is no such draft, it did not pass its check, was published or was
   *     written by who would approve it, or the reason is blank
   */
  public DraftEvent approve(long draft, String reason, Actor actor) {
    return add(draft, Kind.APPROVED, Refused.reason(reason, "An approval"), NO_DETAIL, actor);
  }

  /**
   * Adds what came of assessing a live round by the draft in a process of its own.
   *
   * @param passed whether it came to its end
   * @param detail which round, and how it went, as JSON
   * @throws Refused when there is no such draft, it did not pass its check or was published
   */
  public DraftEvent addTrial(long draft, boolean passed, String detail, Actor actor) {
    return add(draft, passed ? Kind.TRIED : Kind.TRIAL_FAILED, "", detail, actor);
  }

  private DraftEvent add(long id, Kind kind, String reason, String detail, Actor actor) {
    return database.write(
        handle -> {
          progress(handle, id).require(kind, actor);
          return drafts.addEvent(handle, id, kind, reason, detail, actor);
        });
  }

  private static DraftProgress progress(Handle handle, long id) {
    RuleBookDraft draft =
        DraftRows.find(handle, id)
            .orElseThrow(() -> new Refused(Why.UNKNOWN, "There is no draft " + id + "."));
    return new DraftProgress(draft, DraftRows.events(handle, id));
  }

  /**
   * Has a draft serve from now on.
   *
   * @throws Refused when there is no such draft, or it did not pass its check, was not approved by
   *     somebody other than its author, did not get through its trial, was published, is what
   *     serves, or the reason is blank; nothing is changed
   * @throws StoreProblem when its files were changed since they were stored
   */
  public Publication publish(long draft, String reason, Actor actor) {
    String why = Refused.reason(reason, "A publication");
    return database.write(
        handle -> {
          DraftProgress progress = progress(handle, draft);
          progress.require(Kind.PUBLISHED, actor);
          String ruleBook = progress.draft().ruleBook();
          requireWhole(handle, ruleBook);
          Publication current = current(handle);
          if (current.ruleBook().equals(ruleBook)) {
            throw new Refused(
                Why.NOT_NOW, "The rule book of draft %d serves already.".formatted(draft));
          }
          drafts.addEvent(handle, draft, Kind.PUBLISHED, why, NO_DETAIL, actor);
          return publications.add(handle, ruleBook, draft, Publication.Kind.PUBLISH, why, actor);
        });
  }

  /**
   * Has the rule book that a database begins with serve.
   *
   * @throws Refused when one serves already
   */
  public Publication publishFirst(Collection<RuleFile> files, String reason, Actor actor) {
    return database.write(
        handle -> {
          if (Publications.findCurrent(handle).isPresent()) {
            throw new Refused(Why.NOT_NOW, "A rule book serves already; another comes as a draft.");
          }
          String hash = keep(handle, files, actor);
          return publications.add(
              handle, hash, null, Publication.Kind.FIRST, reason.strip(), actor);
        });
  }

  /**
   * Has the rule book serve again that the current one took the place of. A second time it goes one
   * further back, and so on to the first; what was taken back never comes again by itself.
   *
   * @throws Refused when there is nothing to go back to, or the reason is blank
   * @throws StoreProblem when its files were changed since they were stored
   */
  public Publication rollBack(String reason, Actor actor) {
    String why = Refused.reason(reason, "A roll-back");
    return database.write(
        handle -> {
          String before =
              Publications.findBefore(handle)
                  .orElseThrow(
                      () ->
                          new Refused(
                              Why.NOT_NOW,
                              "There is no rule book before the one that serves, so nothing to roll"
                                  + " back to."));
          requireWhole(handle, before);
          return publications.add(handle, before, null, Publication.Kind.ROLLBACK, why, actor);
        });
  }

  private void requireWhole(Handle handle, String hash) {
    if (find(handle, hash).isEmpty()) {
      throw new StoreProblem("The rule book `" + hash + "` is not kept.");
    }
  }

  /** What serves; empty until a first one was published. */
  public Optional<Publication> findCurrent() {
    return database.read(Publications::findCurrent);
  }

  private static Publication current(Handle handle) {
    return Publications.findCurrent(handle)
        .orElseThrow(
            () ->
                new Refused(
                    Why.NOT_NOW, "No rule book serves yet; the first one is published as such."));
  }

  /** What a roll-back would lead to; empty when there is nothing to go back to. */
  public Optional<String> findBeforeCurrent() {
    return database.read(Publications::findBefore);
  }

  /**
   * A page of publications, newest first.
   *
   * @param before the number that all of the page are below; {@link Long#MAX_VALUE} for the first
   *     page
   * @param limit how many at most, at least 1
   */
  public List<Publication> listPublications(long before, int limit) {
    return database.read(handle -> Publications.listBefore(handle, before, limit));
  }
}
