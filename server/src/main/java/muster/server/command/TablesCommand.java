package muster.server.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Hands the tables of a rule book to Excel and takes them back.",
    footer = {
      "",
      "Examples:",
      "  ./muster tables export tables.xlsx --rules my-rules",
      "  ./muster tables import tables.xlsx --rules my-rules",
    })
final class TablesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command was given");
  }

  /** With its own commands. */
  static CommandLine of(Console console) {
    return new CommandLine(new TablesCommand())
        .addSubcommand(new TablesExportCommand(console))
        .addSubcommand(new TablesImportCommand(console));
  }
}
