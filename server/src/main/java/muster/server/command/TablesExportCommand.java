package muster.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import muster.engine.RuleBook;
import muster.server.sheet.TableWorkbook;
import muster.server.sheet.WorkbookWriter;
import muster.server.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header =
        "Writes the tables as an Excel workbook, one sheet a table, and a sheet that explains them.",
    footer = {
      "",
      "Examples:",
      "  ./muster tables export tables.xlsx",
      "  ./muster tables export tables.xlsx --rules my-rules",
    })
final class TablesExportCommand implements Callable<Integer> {
  private static final String ENDING = ".xlsx";

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The workbook to write; it ends in .xlsx.")
  private Path file;

  @Mixin private RulesOption rules;

  TablesExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw new UsageProblem("`" + file + "` is no name of a workbook", "end it in " + ENDING);
    }
    RuleBook book = RuleBook.read(rules.files());
    byte[] workbook = WorkbookWriter.write(TableWorkbook.of(book));
    Files.write(file, workbook, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    console
        .out()
        .println(
            "%s are in `%s`."
                .formatted(Figures.count(book.tables().size(), "table", "tables"), file));
    console.out().println("After an edit: ./muster tables import " + file + " --rules DIR");
    return 0;
  }
}
