package muster.data.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.data.store.Objection.Kind;

/**
 * The rules of the workflow, in one place: what follows what, and who may not. Each method says
 * what stands in the way of a step, if anything does; who may take it at all by role is not asked
 * here.
 */
final class Workflow {
  /** What a revision must be to become the next. */
  private static final Map<State, State> BEFORE =
      Map.of(
          State.SUBMITTED, State.DRAFT,
          State.MODERATED, State.SUBMITTED,
          State.SIGNED_OFF, State.MODERATED);

  private Workflow() {}

  /**
   * What is known of a return when somebody wants to take it a step on.
   *
   * @param key whose it is
   * @param revision the revision in question
   * @param state how far that has come
   * @param hands the accounts that wrote or submitted any revision of the return
   * @param adjusted whether a second score of that revision came out otherwise
   */
  record Standing(ReturnKey key, int revision, State state, Set<String> hands, boolean adjusted) {}

  /** The revision that a step is about: only the latest is submitted, what comes then counts. */
  static Counting subject(State next) {
    return next == State.SUBMITTED ? Counting.LATEST : Counting.PROVISIONAL;
  }

  /** A new draft is taken whatever became of the revision before, within an open round. */
  static Optional<Objection> toPut(RoundInfo round, Instant now) {
    return first(List.of(notLocked(round), hasOpened(round, now)));
  }

  /** Lateness hinders nobody: it is shown. */
  static Optional<Objection> toSubmit(RoundInfo round, Standing standing, Instant now) {
    return first(
        List.of(notLocked(round), hasOpened(round, now), follows(standing, State.SUBMITTED)));
  }

  /**
   * Another force of the round, and hands that had no part in the return, score it again.
   *
   * @param forces of the round
   */
  static Optional<Objection> toModerate(
      RoundInfo round,
      Set<String> forces,
      Standing standing,
      ReturnRows own,
      Actor moderator,
      SecondScore score) {
    return first(
        List.of(
            otherForce(standing, score.force()),
            forceOf(round, forces, score.force()),
            otherHands(standing, moderator, "moderate"),
            notLocked(round),
            follows(standing, State.MODERATED),
            own.objectionTo(score.rows()),
            reasonGiven(score.reason(), "A second score needs a reason: say what it rests on.")));
  }

  /** A second score that came out otherwise is overridden by a sign-off, which then says why. */
  static Optional<Objection> toSignOff(
      RoundInfo round, Standing standing, Actor officer, String reason) {
    return first(
        List.of(
            otherHands(standing, officer, "sign off"),
            notLocked(round),
            follows(standing, State.SIGNED_OFF),
            standing.adjusted()
                ? reasonGiven(
                    reason,
                    "The second score differs from the force's own, which would stand:"
                        + " signing it off needs a reason.")
                : Optional.empty()));
  }

  /** Files about the region are prepared before a round opens, and kept up until it is locked. */
  static Optional<Objection> toPutFile(RoundInfo round, String file) {
    return first(
        List.of(
            unless(
                !RoundSheets.isFixed(file),
                Kind.NOT_NOW,
                "`%s` stays as it was when the round was stored.".formatted(file)),
            unless(
                !RoundSheets.isOfReturns(file),
                Kind.NOT_NOW,
                "`%s` is made up of the returns: store those.".formatted(file)),
            notLocked(round)));
  }

  /** A round is opened once, for a time, and without returns. */
  static Optional<Objection> toOpen(
      RoundSheets sheets, Opening opening, Optional<RoundInfo> stored) {
    return first(
        List.of(
            unless(
                stored.isEmpty(),
                Kind.NOT_NOW,
                "There is a round `%s` already: take another id.".formatted(sheets.round())),
            unless(
                opening.opens().isBefore(opening.closes()),
                Kind.NOT_LIKE_THIS,
                "The round would close on %s, and open on %s only: it opens first."
                    .formatted(Timestamp.text(opening.closes()), Timestamp.text(opening.opens()))),
            unless(
                sheets.returns().isEmpty(),
                Kind.NOT_LIKE_THIS,
                "A round is opened without returns, and these sheets have rows of %d: store them"
                        .formatted(sheets.returns().size())
                    + " once it is open.")));
  }

  static Optional<Objection> toLock(RoundInfo round) {
    return notLocked(round);
  }

  private static Optional<Objection> notLocked(RoundInfo round) {
    return round
        .locked()
        .map(
            at ->
                new Objection(
                    Kind.NOT_NOW,
                    "The round `%s` was locked on %s and takes nothing more."
                        .formatted(round.round(), Timestamp.text(at))));
  }

  private static Optional<Objection> hasOpened(RoundInfo round, Instant now) {
    return round
        .opens()
        .filter(now::isBefore)
        .map(
            at ->
                new Objection(
                    Kind.NOT_NOW,
                    "The round `%s` takes returns from %s on."
                        .formatted(round.round(), Timestamp.text(at))));
  }

  private static Optional<Objection> follows(Standing standing, State next) {
    State needed = BEFORE.get(next);
    return unless(
        standing.state() == needed,
        Kind.NOT_NOW,
        "Revision r%d is `%s`; only what is `%s` can become `%s`."
            .formatted(standing.revision(), standing.state().word(), needed.word(), next.word()));
  }

  private static Optional<Objection> otherForce(Standing standing, String force) {
    return unless(
        !force.equals(standing.key().force()),
        Kind.NOT_BY_YOU,
        "Nobody moderates a return of their own force: a moderator of another one must.");
  }

  /** A force that is in no round is nobody's own, so that it would be another one than any. */
  private static Optional<Objection> forceOf(RoundInfo round, Set<String> forces, String force) {
    return unless(
        forces.contains(force),
        Kind.NOT_BY_YOU,
        "`%s` is no force of the round `%s`: a moderator of one of its forces must."
            .formatted(force, round.round()));
  }

  private static Optional<Objection> otherHands(Standing standing, Actor actor, String step) {
    return unless(
        !standing.hands().contains(actor.account()),
        Kind.NOT_BY_YOU,
        "Nobody may %s a return of which they wrote or submitted a revision: somebody else must."
            .formatted(step));
  }

  private static Optional<Objection> reasonGiven(String reason, String otherwise) {
    return unless(!reason.isBlank(), Kind.NOT_LIKE_THIS, otherwise);
  }

  private static Optional<Objection> unless(boolean holds, Kind kind, String sentence) {
    return holds ? Optional.empty() : Optional.of(new Objection(kind, sentence));
  }

  private static Optional<Objection> first(List<Optional<Objection>> objections) {
    return objections.stream().flatMap(Optional::stream).findFirst();
  }
}
