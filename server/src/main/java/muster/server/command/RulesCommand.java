package muster.server.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.server.files.RuleFolderEdits;
import muster.server.files.ShippedRules;
import muster.server.text.Figures;
import muster.server.text.RuleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Lists the rules, parameters and tables of a rule book, or copies it to edit.",
    footer = {
      "",
      "Examples:",
      "  ./muster rules",
      "  ./muster rules --rules my-rules",
      "  ./muster rules --copy my-rules     a folder of one's own, to edit and check",
    })
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private RulesOption rules;

  @Option(
      names = "--copy",
      paramLabel = "DIR",
      description = "A new or empty folder to copy the rule book and its guide into.")
  private Path copy;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (copy == null) {
      console.out().print(RuleIndex.of(RuleBook.read(rules.files()), console.page()));
      return 0;
    }
    if (!RuleFolderEdits.isFree(copy)) {
      throw new UsageProblem(
          "nothing was copied, as there is something in `" + copy + "` already",
          "name a new or empty folder");
    }
    List<RuleFile> files = new ArrayList<>(rules.files());
    files.add(ShippedRules.guide());
    RuleFolderEdits.add(copy, files);
    console
        .out()
        .println(
            "The rule book is in `%s`: %s. Its README.md says how to edit it."
                .formatted(copy, Figures.count(files.size(), "file", "files")));
    console.out().println("Then: ./muster check " + copy);
    return 0;
  }
}
