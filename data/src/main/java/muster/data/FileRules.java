package muster.data;

import java.util.List;
import java.util.Map;
import muster.engine.facts.Dataset;

/** What the rows of a file must be to each other, and to those of other files. */
final class FileRules {
  private FileRules() {}

  /**
   * Reports what is wrong with a file as a whole.
   *
   * @param rows the checked rows of every file by its name
   */
  static void check(Loaded file, Map<String, List<CheckedRow>> rows, Report report) {
    FileFormat format = file.format();
    List<CheckedRow> own = rows.get(format.name());
    checkCount(file, report);
    Duplicates.check(format, own, report);
    RowRules.check(format.name(), own, report);
    switch (format.name()) {
      case "forces.csv" -> checkForces(own, report);
      case "threats.csv" -> Strands.check(own, report);
      case "capabilities.csv" ->
          People.check(own, rows.getOrDefault("shared_specialists.csv", List.of()), report);
      case "projects.csv" -> Cycles.check(format, "project", "after", own, report);
      case "agreements.csv" -> Cycles.check(format, "agreement", "parent", own, report);
      default -> {}
    }
  }

  private static void checkForces(List<CheckedRow> rows, Report report) {
    if (rows.size() > Dataset.MOST_FORCES) {
      report.file(
          "forces.csv",
          rows.size() + " forces",
          "at most " + Dataset.MOST_FORCES + " forces",
          "split the dataset, or leave out partners that send no returns");
    }
  }

  private static void checkCount(Loaded file, Report report) {
    FileFormat format = file.format();
    boolean none = file.rows().isEmpty() && file.damaged().isEmpty() && file.whole();
    if (none && format.rows() != FileFormat.Rows.ANY) {
      report.file(
          format.name(),
          "no rows",
          format.rows() == FileFormat.Rows.ONE ? "one row" : "at least one row",
          format.description());
    }
    if (format.rows() == FileFormat.Rows.ONE) {
      file.rows().stream()
          .skip(1)
          .forEach(
              row ->
                  report.row(
                      format.name(), row.number(), "another row", "one row", format.description()));
    }
  }
}
