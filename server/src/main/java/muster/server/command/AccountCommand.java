package muster.server.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Lets whoever has the database in again.",
    footer = {
      "",
      "Examples:",
      "  ./muster account token administrator",
      "  ./muster account token administrator --db rounds.db",
    })
final class AccountCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command was given");
  }

  /** With its own commands. */
  static CommandLine of(Console console) {
    return new CommandLine(new AccountCommand()).addSubcommand(new AccountTokenCommand(console));
  }
}
