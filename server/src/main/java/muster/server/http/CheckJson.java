package muster.server.http;

import java.util.List;
import muster.data.DataProblem;
import muster.engine.CheckReport;

/**
 * What a check of a rule book found, as it is kept and shown.
 *
 * @param ruleBook hash of what was checked
 * @param passed whether nothing is wrong
 * @param rules how many rules it has
 * @param examples how many of their examples were run
 * @param errors everything that is wrong, in order of place
 * @param notes what is worth knowing and keeps nothing from working
 */
record CheckJson(
    String ruleBook,
    boolean passed,
    int rules,
    int examples,
    List<DataProblem> errors,
    List<DataProblem> notes) {
  CheckJson {
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  static CheckJson of(String ruleBook, CheckReport report) {
    return new CheckJson(
        ruleBook,
        report.problems().isEmpty(),
        report.rules(),
        report.examples(),
        RuleFaults.errors(report.problems()),
        RuleFaults.errors(report.notes()));
  }
}
