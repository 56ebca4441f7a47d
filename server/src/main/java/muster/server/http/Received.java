package muster.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.data.DataProblem;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.server.sheet.InvalidWorkbook;
import muster.server.sheet.UploadedWorkbook;

/**
 * A file of returns as it arrived.
 *
 * @param sheets its rows that can be relied on, by file of the dataset format
 * @param problems what cannot be taken over of it
 * @param workbook whether its rows stand on sheets of a workbook
 */
record Received(List<Sheet> sheets, List<DataProblem> problems, boolean workbook) {
  private static final Set<String> MORE = Set.of(SeenRevisions.COLUMN);

  Received {
    sheets = List.copyOf(sheets);
    problems = List.copyOf(problems);
  }

  /** Of CSV. */
  static Received csv(String file, byte[] bytes) {
    List<DataProblem> problems = new ArrayList<>();
    return new Received(SheetReader.read(Map.of(file, bytes), MORE, problems), problems, false);
  }

  /**
   * Of a workbook.
   *
   * @throws Refusal when nothing of it can be taken over
   */
  static Received workbook(byte[] bytes) {
    try {
      UploadedWorkbook workbook =
          UploadedWorkbook.read(bytes, TemplateResource.tabs(), TemplateResource.WORDS, MORE);
      return new Received(workbook.sheets(), workbook.problems(), true);
    } catch (InvalidWorkbook invalid) {
      throw new Refusal(
          ProblemType.INVALID_UPLOAD,
          "Nothing was stored: " + invalid.problems().get(0).message() + ".",
          invalid.problems().stream().map(UploadedWorkbook::problem).toList());
    }
  }

  /** A problem with its file called as the sender knows it. */
  DataProblem shown(DataProblem problem) {
    if (!workbook || !problem.file().endsWith(".csv")) {
      return problem;
    }
    return new DataProblem(
        SheetTable.tab(problem.file()),
        problem.row(),
        problem.column(),
        problem.found(),
        problem.expected(),
        problem.help());
  }
}
