package muster.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import muster.data.DataProblem;
import muster.data.InvalidDataset;
import muster.data.Templates;
import muster.engine.RuleBook;
import muster.engine.Vocabulary;
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
    Vocabulary words = RuleBook.read(rules.files()).vocabulary();
    try {
      Templates.write(folder, words);
    } catch (InvalidDataset refused) {
      throw refusal(refused);
    }
    console.out().println("An empty dataset is in `" + folder + "`. Fill in round.csv first.");
    console.out().println("Then: ./muster assess " + folder);
    return 0;
  }

  private UsageProblem refusal(InvalidDataset refused) {
    List<String> files = refused.problems().stream().map(DataProblem::file).distinct().toList();
    if (files.equals(List.of(folder.toString()))) {
      return new UsageProblem("`" + folder + "` cannot be written to", "name another folder");
    }
    return new UsageProblem(
        "nothing was written, as `" + folder + "` has " + String.join(", ", files) + " already",
        "name another folder");
  }
}
