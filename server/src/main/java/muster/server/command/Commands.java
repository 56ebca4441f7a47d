package muster.server.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import muster.server.text.Paint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands, put together. */
public final class Commands {
  private Commands() {}

  @Command(
      name = "muster",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      header =
          "Scores threat against capacity for police services, with the reason for each score.",
      footer = {
        "",
        "Examples:",
        "  ./muster demo                                      the East Midlands, end to end",
        "  ./muster assess data/east-midlands --format json   the same as data",
        "  ./muster help assess                               all about one command",
        "",
        "Exit codes: 0 fine; 1 problems found by check or verify-log; 2 bad usage or input;"
            + " 70 our own fault."
      })
  private static final class Root implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "No command was given");
    }
  }

  /** Runs the command that the arguments name and answers its exit code. */
  public static int run(Console console, String... args) {
    try {
      int code = commandLine(console).execute(args);
      return console.out().checkError() ? new Failures(console).handleUnwritten() : code;
    } catch (Error e) {
      return new Failures(console).handle(e);
    }
  }

  /** The whole command line, printing on a console. */
  static CommandLine commandLine(Console console) {
    Failures failures = new Failures(console);
    CommandLine all = new CommandLine(new Root());
    List.of(
            new DemoCommand(console),
            new AssessCommand(console),
            new ExplainCommand(console),
            new CompareCommand(console),
            new PreviewCommand(console),
            new DiffCommand(console),
            new CatalogueCommand(console),
            new CheckCommand(console),
            new RulesCommand(console),
            new NewRuleCommand(console),
            TablesCommand.of(console),
            new TemplateCommand(console),
            new ServeCommand(console, System.getenv()),
            AccountCommand.of(console),
            new BackupCommand(console),
            new RestoreCommand(console),
            new VerifyLogCommand(console),
            new HelpCommand())
        .forEach(all::addSubcommand);
    all.registerConverter(Path.class, new PathConverter());
    all.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    all.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    all.setColorScheme(
        Help.defaultColorScheme(console.page().paint() == Paint.ANSI ? Ansi.ON : Ansi.OFF));
    all.setUsageHelpWidth(Math.min(100, console.page().width()));
    all.setParameterExceptionHandler(failures);
    all.setExecutionExceptionHandler(failures);
    return all;
  }
}
