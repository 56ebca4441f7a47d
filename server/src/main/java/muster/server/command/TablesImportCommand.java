package muster.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import muster.engine.RuleFile;
import muster.engine.tables.TableFile;
import muster.server.files.RuleFolder;
import muster.server.files.RuleFolderEdits;
import muster.server.sheet.InvalidWorkbook;
import muster.server.sheet.TableChanges;
import muster.server.sheet.TableImport;
import muster.server.text.CheckText;
import muster.server.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Takes tables back from an Excel workbook: shows what changes, asks, then writes.",
    footer = {
      "",
      "Examples:",
      "  ./muster tables import tables.xlsx --rules my-rules",
      "  ./muster tables import tables.xlsx --rules my-rules --yes     without asking",
      "",
      "Nothing is written unless every sheet and the whole rule book are right.",
    })
final class TablesImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The workbook, as `tables export` wrote it.")
  private Path file;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      required = true,
      description = "The folder of rules whose tables to change.")
  private Path folder;

  @Option(names = "--yes", description = "Write without asking.")
  private boolean yes;

  TablesImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<RuleFile> files = RuleFolder.read(folder);
    TableImport.Result result;
    try {
      result = Progress.during(console, "checking the rules", () -> TableImport.read(file, files));
    } catch (InvalidWorkbook refused) {
      refused.problems().forEach(p -> console.err().print(wrapped(p.toString(), 0)));
      console
          .err()
          .println(
              "\nNothing was changed: "
                  + Figures.count(refused.problems().size(), "problem", "problems"));
      return Failures.BAD_INPUT;
    }
    if (result.changed().isEmpty()) {
      console.out().println("The workbook says what the tables say: nothing to change.");
      return 0;
    }
    show(result);
    if (!yes && !isAgreed()) {
      console.out().println("Nothing was changed.");
      return 0;
    }
    if (!RuleFolder.read(folder).equals(files)) {
      throw new UsageProblem(
          "nothing was changed, as a file in `" + folder + "` was edited meanwhile",
          "import the workbook again to see what changes now");
    }
    RuleFolderEdits.replace(folder, result.changed());
    console
        .out()
        .println(
            "Changed in `%s`: %s. Then: ./muster check %s"
                .formatted(
                    folder, Figures.count(result.changed().size(), "table", "tables"), folder));
    return 0;
  }

  private void show(TableImport.Result result) {
    List<String> changed = result.changed().stream().map(RuleFile::path).toList();
    for (TableFile after : result.after().tables()) {
      if (changed.contains(after.path())) {
        TableFile before =
            result.before().tables().stream()
                .filter(table -> table.table() == after.table())
                .findFirst()
                .orElseThrow();
        console.out().println(console.page().paint().strong(after.name()));
        TableChanges.between(before, after).forEach(l -> console.out().print(wrapped(l, 2)));
      }
    }
    console.out().println();
  }

  private String wrapped(String lines, int margin) {
    return CheckText.wrapped(lines, console.page().width() - margin).indent(margin);
  }

  private boolean isAgreed() throws IOException {
    return Consent.ask(console, "Write this to `" + folder + "`?").orElse(false);
  }
}
