package muster.server.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;
import muster.engine.tables.TableReader;
import muster.server.draft.DraftCheck;

/**
 * Holds what a workbook would make of a rule book against everything that `check` asks of one, and
 * tells what is wrong in the cells it came from.
 */
final class ImportCheck {
  private final RuleBook before;
  private final Map<String, SheetTable> sheets;
  private final Set<String> unread;
  private final List<SheetProblem> problems;
  private final Set<String> told;

  /**
   * For one workbook.
   *
   * @param sheets those read as tables, by path
   * @param unread the paths of tables whose sheets make no sense as one
   * @param problems what was told of cells already; what is found is added
   */
  ImportCheck(
      RuleBook before,
      Map<String, SheetTable> sheets,
      Set<String> unread,
      List<SheetProblem> problems) {
    this.before = before;
    this.sheets = sheets;
    this.unread = new HashSet<>(unread);
    this.problems = problems;
    this.told = problems.stream().map(SheetProblem::place).collect(Collectors.toSet());
  }

  /**
   * Of a table with cells that could not be taken over, no more is told than of its other cells;
   * where some of those are its words, nothing of what names them either.
   *
   * @param files as the workbook would have them
   * @param changed those of them that would be others
   */
  void check(List<RuleFile> files, List<RuleFile> changed) {
    List<RuleProblem> wrong = new ArrayList<>();
    List<TableFile> after = new ArrayList<>();
    Set<String> faulty = new HashSet<>();
    for (RuleFile file : changed) {
      TableFile table = find(file.path());
      List<RuleProblem> inCells = new ArrayList<>();
      after.add(TableReader.read(table.table(), file, inCells));
      if (told.stream().anyMatch(place -> place.startsWith(table.name() + "!"))) {
        faulty.add(file.path());
        wrong.addAll(inCells);
        String words = table.table().wordColumn();
        if (inCells.stream().anyMatch(p -> sheet(file).isIn(words, p.column()))) {
          unread.add(file.path());
        }
      }
    }
    List<RuleFile> read = files.stream().filter(f -> !unread.contains(f.path())).toList();
    DraftCheck.check(read, unread).problems().stream()
        .filter(p -> !faulty.contains(p.path()))
        .forEach(wrong::add);
    after.stream().filter(t -> !unread.contains(t.path())).forEach(t -> gone(t, wrong));
    wrong.stream()
        .map(this::translated)
        .filter(problem -> !told.contains(problem.place()))
        .forEach(problems::add);
  }

  private TableFile find(String path) {
    return before.tables().stream().filter(t -> t.path().equals(path)).findFirst().orElseThrow();
  }

  private SheetTable sheet(RuleFile file) {
    return sheets.get(file.path());
  }

  /** A word that a sheet has no longer is told there too, where something else asks for it. */
  private void gone(TableFile after, List<RuleProblem> wrong) {
    TableFile table = find(after.path());
    String column = table.table().wordColumn();
    Set<String> words = new HashSet<>();
    for (PolicyRow row : table.rows()) {
      String word = row.cells().get(column);
      long asking =
          wrong.stream()
              .filter(p -> !sheets.containsKey(p.path()))
              .filter(p -> p.message().startsWith("`" + word + "` is no "))
              .count();
      if (!after.words().contains(word) && asking > 0 && words.add(word)) {
        problems.add(
            new SheetProblem(
                sheets.get(after.path()).place(row.number(), column, table.words()),
                "the word `%s` is gone, and %d of the problems below are places that name it"
                    .formatted(word, asking),
                "leave it, or change the rules and examples that name it first"));
      }
    }
  }

  /** What is wrong in a table's file is told in the cell it came from. */
  private SheetProblem translated(RuleProblem wrong) {
    SheetTable sheet = sheets.get(wrong.path());
    String place =
        sheet == null
            ? wrong.path() + (wrong.line() > 0 ? ":" + wrong.line() : "")
            : sheet.place(wrong.line(), wrong.column());
    return new SheetProblem(place, wrong.message(), wrong.help());
  }
}
