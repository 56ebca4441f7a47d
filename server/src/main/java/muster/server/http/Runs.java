package muster.server.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import muster.data.store.Actor;
import muster.data.store.AssessmentRequest;
import muster.data.store.CountedRound;
import muster.data.store.Counting;
import muster.data.store.DatasetVersions;
import muster.data.store.NewAssessment;
import muster.data.store.Packed;
import muster.data.store.ReturnStatus;
import muster.data.store.Standing;
import muster.data.store.Store;
import muster.data.store.Trigger;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.Outcome;
import muster.engine.facts.Dataset;
import muster.server.json.AssessmentJson;

/**
 * Works assessments out and keeps them. Whoever asks for one that is being worked out already waits
 * for that one.
 */
final class Runs implements AutoCloseable {
  private final Store store;
  private final RoundRules rules;
  private final Assessing assessing;
  private final Joined<Wanted, Assessed> joined = new Joined<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  Runs(Store store, RoundRules rules, Assessing assessing) {
    this.store = store;
    this.rules = rules;
    this.assessing = assessing;
  }

  /** What makes one assessment another; the standing does not, but the answer names it. */
  private record Wanted(
      String dataset,
      Standing standing,
      String ruleBook,
      Optional<LocalDate> day,
      String weights) {}

  /**
   * A round with the returns that count.
   *
   * @throws Refusal when there is no such round
   */
  CountedRound counted(String round, Standing standing) {
    return store
        .rounds()
        .findCounted(round, counting(standing))
        .orElseThrow(() -> Refusal.notFound("round", round, store.listRounds()));
  }

  private static Counting counting(Standing standing) {
    return standing == Standing.OFFICIAL ? Counting.OFFICIAL : Counting.PROVISIONAL;
  }

  /** How far the returns have come that count in a round. */
  List<ReturnStatus> returns(String round, Standing standing) {
    return store.returns().list(round, counting(standing));
  }

  /**
   * Works out an assessment of a round by its rules.
   *
   * @param day it speaks for; the round's own where empty
   * @param weights id of the weight set; the one in force on the day where empty
   * @throws Refusal when there is no such round or weight set, the round and the rule book do not
   *     fit, or it takes too long
   */
  Assessed run(String round, Standing standing, Optional<LocalDate> day, String weights) {
    return run(counted(round, standing), standing, day, weights, rules.of(round));
  }

  /** The same for a round and rules that are at hand. */
  Assessed run(
      CountedRound round,
      Standing standing,
      Optional<LocalDate> day,
      String weights,
      Assessor assessor) {
    String dataset = DatasetVersions.hash(round.sheets());
    Wanted wanted = new Wanted(dataset, standing, assessor.ruleBook().hash(), day, weights);
    return Joined.await(
        joined.join(wanted, () -> assess(dataset, standing, round, day, weights, assessor)));
  }

  private Assessed assess(
      String dataset,
      Standing standing,
      CountedRound round,
      Optional<LocalDate> day,
      String weights,
      Assessor assessor) {
    Dataset data = Rounds.readOn(day, round.sheets(), assessor);
    LocalDate asAt = day.orElse(data.round().asAt());
    Outcome outcome = assessing.within(() -> outcome(data, asAt, day, weights, assessor));
    return new Assessed(standing, dataset, round, data, assessor, outcome);
  }

  private static Outcome outcome(
      Dataset data, LocalDate asAt, Optional<LocalDate> day, String weights, Assessor assessor) {
    try {
      String set = weights.isEmpty() ? assessor.ruleBook().weightSet(asAt) : weights;
      return assessor.assess(data, asAt, set);
    } catch (InvalidRules e) {
      // Only a day that was asked for is the asker's own fault.
      throw day.isPresent() ? Refusal.of(ProblemType.BAD_REQUEST, e) : e;
    }
  }

  /** The answer's bytes, packed; slow for the largest, so not to be done in a transaction. */
  static Packed pack(Assessed assessed) {
    return Packed.of(out -> AssessmentJson.write(assessed.assessment(), out));
  }

  /**
   * Keeps an assessment and that it was asked for.
   *
   * @param answer what {@link #pack} gave for it
   * @param text what for in words; empty unless out of cycle
   */
  AssessmentRequest keep(
      Assessed assessed, Packed answer, Trigger trigger, String text, Actor actor) {
    String book = assessed.identity().ruleBook();
    return store.inOneTransaction(
        () -> {
          if (!kept.contains(book)) {
            store.ruleBooks().keep(assessed.assessor().ruleBook().files(), actor);
          }
          AssessmentRequest request =
              store
                  .assessments()
                  .keep(
                      new NewAssessment(
                          assessed.kept(),
                          assessed.round(),
                          assessed.source().sheets(),
                          assessed.source().returns(),
                          answer,
                          assessed.standing(),
                          trigger,
                          text),
                      actor);
          return request;
        });
  }

  /** Notes that a rule book is kept for good, so that it need not be packed again. */
  void noteKept(String ruleBook) {
    kept.add(ruleBook);
  }

  @Override
  public void close() {
    joined.close();
  }
}
