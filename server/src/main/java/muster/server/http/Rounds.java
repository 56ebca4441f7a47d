package muster.server.http;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.Vocabulary;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;

/** The stored rounds as datasets and assessments, worked out anew for each question. */
final class Rounds {
  private final Store store;
  private final Assessor assessor;

  Rounds(Store store, Assessor assessor) {
    this.store = store;
    this.assessor = assessor;
  }

  /**
   * A round's data.
   *
   * @throws Refusal when there is no such round, or the rule book has no words for its cells
   */
  Dataset read(String round) {
    List<Sheet> sheets =
        store
            .findSheets(round)
            .orElseThrow(() -> Refusal.notFound("round", round, store.listRounds()));
    try {
      return DatasetReader.read(sheets, words());
    } catch (InvalidDataset e) {
      throw new Refusal(
          ProblemType.UNUSABLE_ROUND,
          "The round was stored under another rule book: words of it are not in this one.");
    }
  }

  /** A round's assessment as at its own date. */
  Assessment assess(Dataset data) {
    return assessor.assess(data, data.round().asAt()).assessment();
  }

  /** The words of the rule book on a day. */
  Function<LocalDate, Vocabulary> words() {
    return assessor.ruleBook()::vocabulary;
  }
}
