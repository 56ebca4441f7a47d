package muster.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import muster.data.Templates;
import muster.engine.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Writes an empty dataset: every file with its columns, and the words allowed in them.",
    footer = {
      "",
      "Examples:",
      "  ./muster template my-round",
      "  ./muster assess my-round     once it is filled in"
    })
final class TemplateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FOLDER", description = "Where to write it; made if not there.")
  private Path folder;

  @Mixin private RulesOption rules;

  TemplateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Templates.write(folder, RuleBook.read(rules.files()).vocabulary());
    console.out().println("An empty dataset is in `" + folder + "`. Fill in round.csv first.");
    console.out().println("Then: ./muster assess " + folder);
    return 0;
  }
}
