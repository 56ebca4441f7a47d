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
   */
  static AssessedRound of(Map<String, byte[]> files, Assessor assessor, LocalDate day) {
    return of(DatasetReader.read(files, words(assessor, day)), assessor, day);
  }

  /** Assesses a round that was stored, as at its own date. */
  static AssessedRound of(Collection<Sheet> sheets, Assessor assessor) {
    return of(DatasetReader.read(sheets, words(assessor, null)), assessor, null);
  }

  private static AssessedRound of(Dataset data, Assessor assessor, LocalDate day) {
    Outcome outcome = assessor.assess(data, day == null ? data.round().asAt() : day);
    return new AssessedRound(data, outcome, assessor.ruleBook());
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
}
