package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import muster.data.DataProblem;
import muster.data.store.Actor;
import muster.data.store.DraftEvent;
import muster.data.store.Publication;
import muster.data.store.RuleBookDraft;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import muster.server.draft.DraftCheck;
import muster.server.draft.PublishedRules;
import muster.server.draft.Trial;
import muster.server.files.SheetFiles;
import muster.server.http.LiveRounds.Live;
import muster.server.json.Json;

/**
 * Has another rule book serve, one change at a time. INVARIANT: everything that can fail is done
 * before the change is stored: the rule book is tried, loaded and held against the live rounds. So
 * whatever fails leaves the one before serving, and what is stored serves.
 */
final class Publishing {
  private static final int TRY_AGAIN_SECONDS = 10;

  private final Store store;
  private final ServedRules rules;
  private final RuleBookShelf shelf;
  private final LiveRounds rounds;
  private final SlowWork slow;
  private final Once once;
  private final ReentrantLock turn = new ReentrantLock();

  Publishing(Store store, ServedRules rules, SlowWork slow, Once once) {
    this.store = store;
    this.rules = rules;
    this.shelf = new RuleBookShelf(store);
    this.rounds = new LiveRounds(store);
    this.slow = slow;
    this.once = once;
  }

  /** What a trial found, as it is kept. */
  record Tried(String round, long forces, long services, List<DataProblem> errors) {}

  /** Has a draft serve. */
  Response publish(ContainerRequestContext request, RuleBookDraft draft, String reason) {
    Actor actor = Caller.of(request.getSecurityContext()).actor();
    return change(
        request,
        () -> mayBeTried(draft) ? Optional.of(tried(draft, actor)) : Optional.empty(),
        () -> store.ruleBooks().publish(draft.id(), reason, actor));
  }

  /** Has the rule book serve again that the current one took the place of. */
  Response rollBack(ContainerRequestContext request, String reason) {
    Actor actor = Caller.of(request.getSecurityContext()).actor();
    return change(
        request,
        () -> store.ruleBooks().findBeforeCurrent().map(this::before),
        () -> store.ruleBooks().rollBack(reason, actor));
  }

  /**
   * Makes a change.
   *
   * @param ready to assess by the next rule book; empty where the store refuses and says why
   */
  private Response change(
      ContainerRequestContext request,
      Supplier<Optional<Assessor>> ready,
      Supplier<Publication> stored) {
    AtomicReference<Assessor> next = new AtomicReference<>();
    try {
      Response answer =
          once.post(
              request,
              () -> inTurn(ready),
              assessor -> {
                Publication made = stored.get();
                next.set(assessor.orElseThrow());
                return Done.made("rule-books/publications", null, PublicationJson.of(made));
              });
      Optional.ofNullable(next.get()).ifPresent(assessor -> rules.serve(assessor, 0));
      return answer;
    } finally {
      if (turn.isHeldByCurrentThread()) {
        turn.unlock();
      }
    }
  }

  private Optional<Assessor> inTurn(Supplier<Optional<Assessor>> ready) {
    if (!turn.tryLock()) {
      throw Refusal.later(
          ProblemType.NOT_NOW,
          "Another rule book is being published or rolled back.",
          TRY_AGAIN_SECONDS);
    }
    return ready.get();
  }

  /** Whether it has come so far that a trial is worth its while; if not, the store says why. */
  private boolean mayBeTried(RuleBookDraft draft) {
    List<DraftEvent.Kind> kinds =
        store.ruleBooks().listEvents(draft.id()).stream().map(DraftEvent::kind).toList();
    return kinds.contains(DraftEvent.Kind.APPROVED)
        && !kinds.contains(DraftEvent.Kind.PUBLISHED)
        && shelf
            .findCheck(draft)
            .filter(check -> check.kind() == DraftEvent.Kind.CHECKED)
            .isPresent();
  }

  /** Tries it on the largest live round, and notes how that went. */
  private Assessor tried(RuleBookDraft draft, Actor actor) {
    List<RuleFile> files = shelf.files(shelf.get(String.valueOf(draft.id())));
    List<Live> live = rounds.list();
    Optional<Live> largest = LiveRounds.largest(live);
    List<DataProblem> errors = new ArrayList<>();
    Optional<Assessor> ready = Optional.empty();
    try {
      Map<String, byte[]> dataset = largest.map(l -> SheetFiles.of(l.sheets())).orElse(Map.of());
      Trial trial = slow.run(() -> DraftCheck.assessChecked(files, dataset, Optional.empty()));
      errors.addAll(RuleFaults.errors(trial.report().problems()));
      if (trial.isFine()) {
        ready = Optional.of(PublishedRules.load(files, rules.current(), trial.compiled()));
        errors.addAll(unfit(live, ready.get()));
      }
    } catch (InvalidRules wrong) {
      errors.addAll(RuleFaults.errors(wrong.problems()));
    }
    Tried tried =
        largest
            .map(l -> new Tried(l.round(), l.forces(), l.services(), errors))
            .orElseGet(() -> new Tried("", 0, 0, errors));
    store.ruleBooks().addTrial(draft.id(), errors.isEmpty(), text(tried), actor);
    return ready.filter(loaded -> errors.isEmpty()).orElseThrow(() -> failed(largest, errors));
  }

  private static String text(Tried tried) {
    return new String(Json.bytes(tried), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** It served before, so it is not tried again: whoever rolls back is in a hurry. */
  private Assessor before(String hash) {
    List<RuleFile> files = shelf.files(new RuleBookShelf.Shelved(hash, hash, Optional.empty()));
    try {
      Assessor ready = slow.run(() -> PublishedRules.load(files, rules.current()));
      List<DataProblem> errors = unfit(rounds.list(), ready);
      if (errors.isEmpty()) {
        return ready;
      }
      throw failed(Optional.empty(), errors);
    } catch (InvalidRules wrong) {
      throw failed(Optional.empty(), RuleFaults.errors(wrong.problems()));
    }
  }

  /** The live rounds whose cells are words of what serves, and would be none of what is to. */
  private List<DataProblem> unfit(List<Live> live, Assessor next) {
    return live.stream()
        .filter(round -> round.fits(rules.current().ruleBook()) && !round.fits(next.ruleBook()))
        .map(
            round ->
                new DataProblem(
                    "rounds/" + round.round(),
                    0,
                    "",
                    "",
                    "words of the rule book in every cell of the round",
                    "preview the draft on it: that names the cells"))
        .toList();
  }

  private static Refusal failed(Optional<Live> round, List<DataProblem> errors) {
    Refusal refusal =
        new Refusal(
            ProblemType.TRIAL_FAILED,
            "The rule book that serves stays: the other cannot take its place, and `errors` says"
                + " why.",
            errors);
    return round.map(tried -> refusal.marked(tried.marking())).orElse(refusal);
  }
}
