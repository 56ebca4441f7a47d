package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import muster.data.store.DraftEvent;
import muster.data.store.DraftEvent.Kind;
import muster.data.store.RuleBookDraft;
import muster.server.json.Json;

/**
 * A draft as the service shows it.
 *
 * @param draft its number
 * @param ruleBook hash of its files
 * @param title what it is about
 * @param author the account that uploaded it
 * @param at when
 * @param state the last thing that happened to it, but for previews
 */
record DraftJson(
    long draft, String ruleBook, String title, String author, Instant at, String state) {

  /**
   * Something that happened to it.
   *
   * @param what the word for it
   * @param by the account that did it
   * @param reason why; left out where none is asked for
   * @param detail what came of it; of a check only whether it passed, see its own address
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Step(int step, String what, Instant at, String by, String reason, JsonNode detail) {
    private static final Set<Kind> TOLD = Set.of(Kind.PREVIEWED, Kind.TRIED, Kind.TRIAL_FAILED);

    static Step of(DraftEvent event) {
      return new Step(
          event.seq(),
          event.kind().word(),
          event.at(),
          event.account(),
          event.reason(),
          TOLD.contains(event.kind()) ? tree(event.detail()) : null);
    }
  }

  static DraftJson of(RuleBookDraft draft, List<DraftEvent> events) {
    String state =
        events.stream()
            .filter(event -> event.kind() != Kind.PREVIEWED)
            .reduce((earlier, later) -> later)
            .map(event -> event.kind().word())
            .orElse(Kind.UPLOADED.word());
    return new DraftJson(
        draft.id(), draft.ruleBook(), draft.title(), draft.author(), draft.at(), state);
  }

  /** A stored detail. */
  static JsonNode tree(String detail) {
    try {
      return Json.strict().readTree(detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
