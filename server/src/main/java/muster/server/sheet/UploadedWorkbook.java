package muster.server.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import muster.data.ColumnType;
import muster.data.DataProblem;
import muster.data.Format;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.engine.Nearest;

/**
 * A workbook of dataset rows that somebody sent, read with the numbers that Excel gives its rows.
 *
 * @param sheets the rows that can be relied on, by file of the dataset format
 * @param problems what cannot be taken over, named by sheet
 */
public record UploadedWorkbook(List<Sheet> sheets, List<DataProblem> problems) {
  /** What the file is called in a problem that concerns all of it. */
  private static final String NAME = "upload.xlsx";

  private static final Pattern PLACE = Pattern.compile("(.*)!([A-Z]{1,3})([0-9]{1,7})");

  public UploadedWorkbook {
    sheets = List.copyOf(sheets);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a workbook.
   *
   * @param tabs the sheets it may have: names of files of the dataset format without their ending
   * @param guide the sheet that is passed over
   * @param more columns that a sheet may have beside those of its file
   * @throws InvalidWorkbook when nothing of it can be taken over
   */
  public static UploadedWorkbook read(
      byte[] bytes, List<String> tabs, String guide, Set<String> more) {
    List<SheetProblem> refused = new ArrayList<>();
    Workbook workbook = open(bytes, refused);
    List<DataProblem> problems = new ArrayList<>();
    refused.stream().map(problem -> placed(problem, workbook)).forEach(problems::add);
    List<Sheet> sheets = new ArrayList<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (tabs.contains(sheet.name())) {
        sheets.addAll(sheet(sheet, more, problems));
      } else if (!sheet.name().equals(guide)) {
        problems.add(
            new DataProblem(
                sheet.name(),
                0,
                "",
                sheet.name(),
                "one of the sheets " + String.join(", ", tabs),
                Nearest.suggest(sheet.name(), tabs)));
      }
    }
    return new UploadedWorkbook(sheets, problems);
  }

  /** A problem with a workbook as one with the data in it. */
  public static DataProblem problem(SheetProblem problem) {
    return new DataProblem(problem.place(), 0, "", problem.message(), problem.help(), "");
  }

  /** The reader of packed files needs one on a disk, where only the service can read it. */
  private static Workbook open(byte[] bytes, List<SheetProblem> problems) {
    try {
      Path folder = Files.createTempDirectory("muster-upload");
      Path file = folder.resolve(NAME);
      try {
        Files.write(file, bytes);
        return WorkbookReader.read(file, problems);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataProblem placed(SheetProblem problem, Workbook workbook) {
    Matcher place = PLACE.matcher(problem.place());
    if (!place.matches()) {
      return problem(problem);
    }
    String column =
        workbook.sheets().stream()
            .filter(sheet -> sheet.name().equals(place.group(1)))
            .filter(sheet -> !sheet.rows().isEmpty())
            .map(sheet -> sheet.rows().get(0).cell(number(place.group(2))).strip())
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(place.group(2));
    return new DataProblem(
        place.group(1),
        Integer.parseInt(place.group(3)),
        column,
        problem.message(),
        problem.help(),
        "");
  }

  /** A column's place by its letters, A being 0. */
  private static int number(String letters) {
    return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
  }

  /** By way of CSV, so that a header is judged as that of a file. */
  private static List<Sheet> sheet(
      Workbook.Sheet sheet, Set<String> more, List<DataProblem> problems) {
    String file = sheet.name() + ".csv";
    List<DataProblem> found = new ArrayList<>();
    List<Sheet> read = SheetReader.read(Map.of(file, csv(sheet, file)), more, found);
    for (DataProblem one : found) {
      problems.add(
          new DataProblem(
              sheet.name(),
              numberOf(one.row(), sheet),
              one.column(),
              one.found(),
              one.expected(),
              one.help()));
    }
    return read.stream()
        .map(
            rows ->
                new Sheet(
                    file,
                    rows.rows().stream()
                        .map(row -> new Sheet.Row(numberOf(row.number(), sheet), row.cells()))
                        .toList()))
        .toList();
  }

  private static int numberOf(int line, Workbook.Sheet sheet) {
    return line < 1 || line > sheet.rows().size() ? line : sheet.rows().get(line - 1).number();
  }

  private static byte[] csv(Workbook.Sheet sheet, String file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> header = sheet.rows().isEmpty() ? List.of() : sheet.rows().get(0).cells();
    try (CsvWriter csv = CsvWriter.builder().build(bytes)) {
      for (Workbook.Row row : sheet.rows()) {
        int cells = Math.max(header.size(), row.cells().size());
        csv.writeRecord(
            IntStream.range(0, cells)
                .mapToObj(c -> neutral(row.cell(c), isText(file, c, header)))
                .toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static boolean isText(String file, int column, List<String> header) {
    String name = column < header.size() ? header.get(column).strip() : "";
    return Format.findFile(file)
        .flatMap(format -> format.findColumn(name))
        .filter(known -> !(known.type() instanceof ColumnType.Figure))
        .isPresent();
  }

  /** The apostrophe that the reader of files takes off again: here it was never put before it. */
  private static String neutral(String cell, boolean text) {
    return text && cell.matches("(?s)'*[+\\-@].*") ? "'" + cell : cell;
  }
}
