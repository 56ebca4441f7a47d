package muster.data.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.data.store.DraftEvent.Kind;
import muster.data.store.Refused.Why;

/**
 * How far a draft has come, and what may happen to it next. Its files never change, so an approval
 * holds however often it is checked again; of checks and of trials the last one counts.
 *
 * @param draft the draft
 * @param events what happened to it, in order
 */
record DraftProgress(RuleBookDraft draft, List<DraftEvent> events) {
  private static final Set<Kind> CHECKS = EnumSet.of(Kind.CHECKED, Kind.CHECK_FAILED);
  private static final Set<Kind> TRIALS = EnumSet.of(Kind.TRIED, Kind.TRIAL_FAILED);

  DraftProgress {
    events = List.copyOf(events);
  }

  /**
   * Lets a step happen.
   *
   * @throws Refused with the sentence that says why it may not
   */
  void require(Kind step, Actor actor) {
    if (findLast(EnumSet.of(Kind.PUBLISHED)).isPresent()) {
      throw notNow("was published already; upload it again, or roll back to it");
    }
    if (!CHECKS.contains(step) && findLast(CHECKS).filter(Kind.CHECKED::equals).isEmpty()) {
      throw notNow(
          findLast(CHECKS).isEmpty()
              ? "was not checked yet; check it first"
              : "did not pass its check; upload one that does");
    }
    if (step == Kind.APPROVED && actor.account().equals(draft.author())) {
      throw new Refused(
          Why.NOT_THIS_ACCOUNT,
          "`%s` wrote the draft %d, and nobody approves their own; somebody else must."
              .formatted(actor.account(), draft.id()));
    }
    if (step == Kind.PUBLISHED) {
      requireApprovedAndTried();
    }
  }

  private void requireApprovedAndTried() {
    boolean approved =
        events.stream()
            .anyMatch(e -> e.kind() == Kind.APPROVED && !e.account().equals(draft.author()));
    if (!approved) {
      throw notNow("was not approved yet; somebody other than its author must approve it first");
    }
    Optional<Kind> trial = findLast(TRIALS);
    if (!trial.equals(Optional.of(Kind.TRIED))) {
      throw notNow(
          trial.isEmpty()
              ? "was not tried on a round yet; try it first"
              : "did not get through its trial; upload one that does, or try it again");
    }
  }

  private Optional<Kind> findLast(Set<Kind> kinds) {
    return events.stream()
        .map(DraftEvent::kind)
        .filter(kinds::contains)
        .reduce((earlier, later) -> later);
  }

  private Refused notNow(String what) {
    return new Refused(Why.NOT_NOW, "The draft %d %s.".formatted(draft.id(), what));
  }
}
