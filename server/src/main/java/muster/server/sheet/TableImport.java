package muster.server.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.InvalidRules;
import muster.engine.Nearest;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.tables.TableFile;

/**
 * Takes the tables of a workbook over into a rule book. A table without a sheet stays as it is; so
 * does the file of a table whose sheet says what it said.
 */
public final class TableImport {
  private final RuleBook before;
  private final List<SheetProblem> problems = new ArrayList<>();
  private final Map<String, SheetTable> sheets = new TreeMap<>();

  /** The tables whose sheets make no sense as one. */
  private final Set<String> unread = new TreeSet<>();

  private TableImport(RuleBook before) {
    this.before = before;
  }

  /**
   * What a workbook would make of a rule book.
   *
   * @param before the rule book as it is
   * @param after the rule book as it would be
   * @param changed the files that would change, by path
   */
  public record Result(RuleBook before, RuleBook after, List<RuleFile> changed) {
    public Result {
      changed = List.copyOf(changed);
    }
  }

  /**
   * The rule book with the tables of the workbook in a file; nothing is written.
   *
   * @throws InvalidRules when the rule book is wrong as it is
   * @throws InvalidWorkbook with everything that is wrong with the workbook, or would be with the
   *     rule book
   * @throws java.io.UncheckedIOException when the file cannot be read
   */
  public static Result read(Path workbook, Collection<RuleFile> files) {
    TableImport tables = new TableImport(RuleBook.read(files));
    return tables.read(WorkbookReader.read(workbook, tables.problems));
  }

  private Result read(Workbook workbook) {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (!sheet.name().equals(TableWorkbook.GUIDE)) {
        table(sheet);
      }
    }
    List<RuleFile> files = new ArrayList<>();
    List<RuleFile> changed = new ArrayList<>();
    for (RuleFile file : before.files()) {
      SheetTable sheet = sheets.get(file.path());
      RuleFile edited = sheet == null ? file : new RuleFile(file.path(), sheet.text());
      files.add(edited);
      if (!edited.equals(file)) {
        changed.add(edited);
      }
    }
    if (!changed.isEmpty() || !problems.isEmpty()) {
      new ImportCheck(before, sheets, unread, problems).check(files, changed);
    }
    if (!problems.isEmpty()) {
      throw new InvalidWorkbook(problems);
    }
    return new Result(before, before.with(files), changed);
  }

  private void table(Workbook.Sheet sheet) {
    Optional<TableFile> table =
        before.tables().stream().filter(t -> t.name().equals(sheet.name())).findFirst();
    if (table.isEmpty()) {
      problem(
          sheet.name(),
          "there is no table `" + sheet.name() + "`",
          Nearest.suggest(sheet.name(), before.tables().stream().map(TableFile::name).toList()));
    } else if (sheet.rows().isEmpty()) {
      problem(
          sheet.name(),
          "the sheet is empty",
          "its first row names the columns; without the sheet, the table stays as it is");
    } else {
      String path = table.get().path();
      SheetTable.read(table.get().table(), sheet, TableText.of(before, path), problems)
          .ifPresentOrElse(t -> sheets.put(path, t), () -> unread.add(path));
    }
  }

  private void problem(String place, String message, String help) {
    problems.add(new SheetProblem(place, message, help));
  }
}
