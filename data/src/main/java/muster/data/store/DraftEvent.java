package muster.data.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that happened to a draft.
 *
 * @param draft id of the draft
 * @param seq from 1, counted within the draft
 * @param kind what happened
 * @param at when
 * @param account who did it
 * @param reason why; empty where none is asked for
 * @param detail what came of it, as JSON
 */
public record DraftEvent(
    long draft, int seq, Kind kind, Instant at, String account, String reason, String detail) {

  /** What can happen. */
  public enum Kind {
    /** It was uploaded; always first, and only then. */
    UPLOADED("uploaded", "upload-rule-book"),
    /** It passed its check. */
    CHECKED("checked", "check-rule-book"),
    /** It did not pass its check. */
    CHECK_FAILED("check-failed", "fail-rule-book-check"),
    /** What it would move was shown. */
    PREVIEWED("previewed", "preview-rule-book"),
    /** Somebody other than its author approved it. */
    APPROVED("approved", "approve-rule-book"),
    /** A round was assessed by it in a process of its own. */
    TRIED("tried", "try-rule-book"),
    /** That did not come to an end. */
    TRIAL_FAILED("trial-failed", "fail-rule-book-trial"),
    /** It serves. */
    PUBLISHED("published", "publish-rule-book");

    private final String word;
    private final String action;

    Kind(String word, String action) {
      this.word = word;
      this.action = action;
    }

    /** The word for it. */
    public String word() {
      return word;
    }

    /** What the log calls it. */
    String action() {
      return action;
    }

    static Kind of(String word) {
      return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst().orElseThrow();
    }

    static Set<String> actions() {
      return Arrays.stream(values()).map(Kind::action).collect(Collectors.toUnmodifiableSet());
    }
  }
}
