package muster.server.command;

import java.util.concurrent.Callable;
import muster.engine.RuleBook;
import muster.server.text.RuleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Lists the rules, parameters and tables of a rule book, from its files.",
    footer = {
      "",
      "Examples:",
      "  ./muster rules",
      "  ./muster rules --rules my-rules",
    })
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private RulesOption rules;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(RuleIndex.of(RuleBook.read(rules.files()), console.page()));
    return 0;
  }
}
