package muster.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import muster.engine.findings.Assessment;
import muster.server.text.Catalogue;
import muster.server.text.CatalogueCsv;
import muster.server.text.CsvTable;

/**
 * A list as a file, whole: the columns that the command line writes, the marking in the first.
 *
 * @param marking protective marking
 * @param origin the assessment it rests on; null where it rests on none
 * @param name of the file, without its ending
 * @param csv its text as CSV
 * @param sheets its cells by the sheet they stand on, the columns' names in the first row
 */
record TableAnswer(
    String marking,
    Origin origin,
    String name,
    Supplier<String> csv,
    Supplier<Map<String, List<List<String>>>> sheets)
    implements Resting {
  /** The media type of CSV, and of less worth to whoever would take anything. */
  static final String CSV = "text/csv";

  /** The media type of Excel workbooks. */
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What a method that answers so produces, where another at the same address answers JSON. */
  static final String CSV_IF_ASKED = CSV + ";qs=0.5";

  /** What a method that answers so produces, where another at the same address answers JSON. */
  static final String XLSX_IF_ASKED = XLSX + ";qs=0.4";

  /** One table of an assessment. */
  static TableAnswer of(CsvTable table, Question question, String round) {
    return of(table, question.assess(), question.standing(), round);
  }

  /** The same of an assessment, or of a part of one. */
  static TableAnswer of(CsvTable table, Assessment assessment, String standing, String round) {
    return new TableAnswer(
        assessment.assessment().marking(),
        Origin.of(assessment.assessment(), Standings.of(standing)),
        round + "-" + table,
        () -> table.of(assessment, Integer.MAX_VALUE),
        () -> Map.of(table.toString(), table.cells(assessment)));
  }

  /** The catalogue: as CSV the projects in their tables; as a workbook the agreements too. */
  static TableAnswer of(Catalogue catalogue, String round) {
    return new TableAnswer(
        catalogue.marking(),
        null,
        round + "-catalogue",
        () -> CatalogueCsv.projects(catalogue),
        () -> {
          Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
          sheets.put("projects", CatalogueCsv.projectCells(catalogue));
          sheets.put("register", CatalogueCsv.registerCells(catalogue));
          return sheets;
        });
  }
}
