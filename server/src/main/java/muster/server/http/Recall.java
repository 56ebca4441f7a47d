package muster.server.http;

import java.util.List;
import java.util.Optional;
import muster.data.Sheet;
import muster.data.store.CountedRound;
import muster.data.store.Standing;
import muster.data.store.Store;
import muster.data.store.StoreProblem;
import muster.data.store.StoredAssessment;

/** Stored assessments worked out again from what is stored with them, and from nothing else. */
final class Recall {
  /** Those somebody is looking at; each is held with all that it rests on. */
  private static final int MOST = 4;

  private final Store store;
  private final RuleShelf shelf;
  private final Runs runs;
  private final Recent<String, Assessed> recent = new Recent<>(MOST);

  Recall(Store store, RuleShelf shelf, Runs runs) {
    this.store = store;
    this.shelf = shelf;
    this.runs = runs;
  }

  /**
   * What is kept about an assessment.
   *
   * @throws Refusal when there is none of that id
   */
  StoredAssessment find(String id) {
    return store
        .assessments()
        .find(id)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND,
                    "There is no assessment `" + shown(id) + "`: the list of a round names them."));
  }

  private static String shown(String id) {
    return id.length() <= 64 ? id : id.substring(0, 64) + "…";
  }

  /** Worked out anew, or as it was worked out a while ago. */
  Assessed get(StoredAssessment kept) {
    return recent.find(kept.id()).orElseGet(() -> remember(kept));
  }

  private Assessed remember(StoredAssessment kept) {
    Assessed again = again(kept);
    recent.keep(kept.id(), again);
    return again;
  }

  /** Worked out anew, by the engine as it is now. */
  Assessed again(StoredAssessment kept) {
    List<Sheet> sheets =
        store
            .datasets()
            .find(kept.dataset())
            .orElseThrow(
                () ->
                    new StoreProblem(
                        "The sheets of the assessment `" + kept.id() + "` are not there."));
    Standing standing = kept.standing();
    return runs.run(
        new CountedRound(sheets, List.of()),
        standing,
        Optional.of(kept.identity().onDate()),
        kept.identity().weights(),
        shelf.get(kept.identity().ruleBook()));
  }
}
