package muster.server.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import muster.data.DatasetReader;
import muster.data.Sheet;
import muster.engine.Assessor;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.Vocabulary;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.tables.PolicyTable;
import muster.server.text.Page;
import muster.server.text.Report;

/**
 * A round's data together with what a rule book makes of it.
 *
 * @param data what was assessed
 * @param outcome what came out
 * @param book the rule book
 */
record AssessedRound(Dataset data, Outcome outcome, RuleBook book) {

  /**
   * Assesses the files of a dataset.
   *
   * @param day the as-at date; null takes the round's own
   * @param weights names the weight set
   * @throws UsageProblem when there is no such weight set
   */
  static AssessedRound of(
      Map<String, byte[]> files, Assessor assessor, LocalDate day, WeightsOption weights) {
    return of(DatasetReader.read(files, words(assessor, day)), assessor, day, weights);
  }

  /** Assesses a round that was stored, as at its own date. */
  static AssessedRound of(Collection<Sheet> sheets, Assessor assessor, WeightsOption weights) {
    return of(DatasetReader.read(sheets, words(assessor, null)), assessor, null, weights);
  }

  private static AssessedRound of(
      Dataset data, Assessor assessor, LocalDate day, WeightsOption weights) {
    LocalDate asAt = day == null ? data.round().asAt() : day;
    String set = weights.of(assessor.ruleBook(), asAt);
    return new AssessedRound(data, assessor.assess(data, asAt, set), assessor.ruleBook());
  }

  private static Function<LocalDate, Vocabulary> words(Assessor assessor, LocalDate day) {
    return asAt -> assessor.ruleBook().vocabulary(day == null ? asAt : day);
  }

  Assessment assessment() {
    return outcome.assessment();
  }

  /** What each flag means, in a few words, by id: as the rule book's table has it. */
  Map<String, String> flagMeanings() {
    Map<String, String> meanings = new TreeMap<>();
    book.tables().stream()
        .filter(file -> file.table() == PolicyTable.FLAGS)
        .flatMap(file -> file.inForce(assessment().assessment().asAt()).stream())
        .forEach(row -> meanings.put(row.cells().get("flag"), row.cells().get("meaning")));
    return meanings;
  }

  /** The assessment as a report. */
  Report report(Page page) {
    return new Report(assessment(), data, flagMeanings(), page);
  }
}
