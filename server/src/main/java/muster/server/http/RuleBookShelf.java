package muster.server.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import muster.data.store.DraftEvent;
import muster.data.store.Publication;
import muster.data.store.RuleBookDraft;
import muster.data.store.RuleBooks;
import muster.data.store.Store;
import muster.engine.RuleFile;

/**
 * The rule books that are kept: drafts by their number, any by its hash, and the one that serves as
 * {@code current}.
 */
final class RuleBookShelf {
  /** The name of the one that serves. */
  static final String CURRENT = "current";

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int HASH_LENGTH = 64;
  private static final Set<DraftEvent.Kind> CHECKS =
      Set.of(DraftEvent.Kind.CHECKED, DraftEvent.Kind.CHECK_FAILED);

  private final Store store;

  RuleBookShelf(Store store) {
    this.store = store;
  }

  /**
   * A rule book.
   *
   * @param id by which it was asked for
   * @param hash of its files
   * @param draft as which it came; empty where it was asked for by another name than a draft's
   */
  record Shelved(String id, String hash, Optional<RuleBookDraft> draft) {}

  /**
   * The rule book of an id.
   *
   * @throws Refusal when there is none
   */
  Shelved get(String id) {
    if (id.equals(CURRENT)) {
      return new Shelved(id, serving().ruleBook(), Optional.empty());
    }
    if (NUMBER.matcher(id).matches()) {
      RuleBookDraft draft = draft(id);
      return new Shelved(id, draft.ruleBook(), Optional.of(draft));
    }
    if (HASH.matcher(id).matches() && books().find(id).isPresent()) {
      return new Shelved(id, id, Optional.empty());
    }
    throw unknown(id);
  }

  /**
   * The draft of an id.
   *
   * @throws Refusal when there is none
   */
  RuleBookDraft draft(String id) {
    return Optional.of(id)
        .filter(NUMBER.asMatchPredicate())
        .flatMap(number -> books().findDraft(Long.parseLong(number)))
        .orElseThrow(() -> unknown(id));
  }

  /**
   * What serves.
   *
   * @throws Refusal while nothing does
   */
  Publication serving() {
    return books()
        .findCurrent()
        .orElseThrow(
            () -> new Refusal(ProblemType.NOT_READY, "No rule book serves yet: try again."));
  }

  /** Its files by path. */
  List<RuleFile> files(Shelved shelved) {
    return books().find(shelved.hash()).orElseThrow(() -> unknown(shelved.id())).files();
  }

  /** The last check of a draft; empty when it was not checked yet. */
  Optional<DraftEvent> findCheck(RuleBookDraft draft) {
    return books().listEvents(draft.id()).stream()
        .filter(event -> CHECKS.contains(event.kind()))
        .reduce((earlier, later) -> later);
  }

  /**
   * Passes what this process may read: what serves or served, and drafts that passed their check in
   * a process of their own.
   *
   * @throws Refusal where not
   */
  void requireChecked(Shelved shelved) {
    boolean served =
        books().listPublications(Long.MAX_VALUE, Integer.MAX_VALUE).stream()
            .anyMatch(publication -> publication.ruleBook().equals(shelved.hash()));
    boolean checked =
        shelved
            .draft()
            .flatMap(this::findCheck)
            .filter(check -> check.kind() == DraftEvent.Kind.CHECKED)
            .isPresent();
    if (!served && !checked) {
      throw new Refusal(
          ProblemType.NOT_NOW,
          shelved
              .draft()
              .map(
                  draft ->
                      findCheck(draft).isEmpty()
                          ? "The draft %s was not checked yet; check it first."
                          : "The draft %s did not pass its check; upload one that does.")
              .orElse("The rule book %s never served: name the draft that it came as.")
              .formatted(shelved.id()));
    }
  }

  RuleBooks books() {
    return store.ruleBooks();
  }

  private static Refusal unknown(String id) {
    String shown = id.length() > HASH_LENGTH ? id.substring(0, HASH_LENGTH) + "…" : id;
    return new Refusal(
        ProblemType.NOT_FOUND,
        "There is no rule book `"
            + shown
            + "`: a draft has a number, any rule book its hash, and `"
            + CURRENT
            + "` is the one that serves.");
  }
}
