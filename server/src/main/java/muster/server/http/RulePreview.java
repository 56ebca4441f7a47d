package muster.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.store.Actor;
import muster.data.store.DraftEvent;
import muster.data.store.RuleBookDraft;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.Vocabulary;
import muster.engine.edit.Preview;
import muster.engine.edit.Previewer;
import muster.engine.facts.Dataset;
import muster.server.draft.DraftCheck;
import muster.server.draft.PublishedRules;
import muster.server.draft.Trial;
import muster.server.files.SheetFiles;
import muster.server.http.LiveRounds.Live;
import muster.server.json.Json;

/** What a rule book would move on a live round, held against the one that serves. */
final class RulePreview {
  /** The filter that names the round. */
  static final String ROUND = "round";

  /**
   * Edits that are tried by themselves, as on the command line; the others are told as not tried.
   */
  private static final int EACH = 50;

  /** For the some 50 assessments and few processes that this takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final RuleBookShelf shelf;
  private final LiveRounds live;
  private final ServedRules rules;
  private final SlowWork slow;

  RulePreview(RuleBookShelf shelf, LiveRounds live, ServedRules rules, SlowWork slow) {
    this.shelf = shelf;
    this.live = live;
    this.rules = rules;
    this.slow = slow;
  }

  /** What is kept of a preview that was shown. */
  record Shown(String round, String against, LocalDate on, boolean nothingChanges) {}

  /**
   * The preview that a query asks for.
   *
   * @throws Refusal when the rule book was not checked, or cannot assess the round
   */
  Preview of(RuleBookShelf.Shelved book, UriInfo uri, Actor actor) {
    Filters filters =
        new Filters(uri.getQueryParameters(), List.of(ROUND, Question.ON, Question.WEIGHTS));
    shelf.requireChecked(book);
    Assessor before = rules.get();
    String weights = filters.find(Question.WEIGHTS, "weight set", before.ruleBook().weightSets());
    Optional<LocalDate> day = filters.findDay(Question.ON);
    Live round =
        live.get(
            Optional.ofNullable(uri.getQueryParameters().getFirst(ROUND))
                .orElseThrow(
                    () ->
                        new Refusal(
                            ProblemType.BAD_REQUEST,
                            "Name the live round to try it on: `?round=…`.")));
    Preview preview =
        slow.run(
            () ->
                InTime.run(
                    "A preview",
                    PATIENCE,
                    () -> preview(shelf.files(book), before, round, day, Optional.of(weights))));
    book.draft().ifPresent(draft -> note(draft, round, preview, actor));
    return preview;
  }

  /** Once for each round and result: who only looks again changes nothing. */
  private void note(RuleBookDraft draft, Live round, Preview preview, Actor actor) {
    Shown shown =
        new Shown(
            round.round(),
            preview.before().book().hash(),
            preview.before().identity().asAt(),
            preview.isStill());
    String detail = new String(Json.bytes(shown), StandardCharsets.UTF_8);
    boolean known =
        shelf.books().listEvents(draft.id()).stream()
            .anyMatch(
                event ->
                    event.kind() == DraftEvent.Kind.PUBLISHED
                        || (event.kind() == DraftEvent.Kind.PREVIEWED
                            && event.detail().equals(detail)));
    if (!known) {
      shelf.books().addPreview(draft.id(), detail, actor);
    }
  }

  private Preview preview(
      List<RuleFile> files,
      Assessor before,
      Live round,
      Optional<LocalDate> day,
      Optional<String> weights) {
    Map<String, byte[]> dataset = SheetFiles.of(round.sheets());
    try {
      Assessor after = after(files, before, round, dataset, day);
      Dataset first = read(round, before.ruleBook(), day);
      Dataset second = read(round, after.ruleBook(), day);
      LocalDate asAt = day.orElse(first.round().asAt());
      Previewer previewer =
          new Previewer(
              before,
              after,
              book -> DraftCheck.assessor(book.files(), dataset, day).with(book),
              book -> find(round, book, day));
      return previewer.preview(first, second, asAt, weights.filter(w -> !w.isEmpty()), EACH);
    } catch (InvalidRules wrong) {
      throw unfit(round, "say why", RuleFaults.errors(wrong.problems()));
    }
  }

  private static Assessor after(
      List<RuleFile> files,
      Assessor before,
      Live round,
      Map<String, byte[]> dataset,
      Optional<LocalDate> day) {
    Trial trial = DraftCheck.assessChecked(files, dataset, day);
    if (!trial.isFine()) {
      throw unfit(round, "say why", RuleFaults.errors(trial.report().problems()));
    }
    return PublishedRules.load(files, before, trial.compiled());
  }

  private static Dataset read(Live round, RuleBook book, Optional<LocalDate> day) {
    try {
      return DatasetReader.read(round.sheets(), words(book, day));
    } catch (InvalidDataset unfit) {
      throw unfit(round, "name the cells", unfit.problems());
    }
  }

  private static Refusal unfit(Live round, String what, List<muster.data.DataProblem> errors) {
    return new Refusal(
            ProblemType.UNUSABLE_ROUND,
            "The round `%s` cannot be assessed by it: `errors` %s.".formatted(round.round(), what),
            errors)
        .marked(round.marking());
  }

  private static Optional<Dataset> find(Live round, RuleBook book, Optional<LocalDate> day) {
    try {
      return Optional.of(DatasetReader.read(round.sheets(), words(book, day)));
    } catch (InvalidDataset wordIsGone) {
      return Optional.empty();
    }
  }

  private static Function<LocalDate, Vocabulary> words(RuleBook book, Optional<LocalDate> day) {
    return asAt -> book.vocabulary(day.orElse(asAt));
  }
}
