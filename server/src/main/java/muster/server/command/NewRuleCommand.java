package muster.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.Stage;
import muster.server.files.RuleFolderEdits;
import muster.server.files.RuleTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "new-rule",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header =
        "Writes a new rule with its examples, ready to fill in; it changes nothing until then.",
    footer = {
      "",
      "Examples:",
      "  ./muster rules --copy my-rules",
      "  ./muster new-rule flag thin-cover --rules my-rules",
      "  ./muster check my-rules",
    })
final class NewRuleCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST = 60;
  private static final Path USUAL = Path.of("rules");

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "STAGE",
      description = "The folder of the rule, such as flag; all are in the rule guide.")
  private String stage;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The name of the rule: small letters, digits and hyphens.")
  private String name;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The folder of rules to add it to; `rules` if there is one.")
  private Path folder;

  NewRuleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Stage known =
        Stage.find(stage)
            .orElseThrow(
                () ->
                    new UsageProblem(
                        "there is no stage `" + stage + "`",
                        Nearest.suggest(stage, Stage.folders())));
    requireName();
    Path rules = rules();
    List<RuleFile> files = RuleTemplates.newRule(known, name);
    for (RuleFile file : files) {
      if (Files.exists(rules.resolve(file.path()))) {
        throw new UsageProblem(
            "nothing was written, as `" + rules.resolve(file.path()) + "` is there already",
            "give the rule another name");
      }
    }
    RuleFolderEdits.add(rules, files);
    console
        .out()
        .println(
            "A new rule is in `%s`, its examples in `%s`."
                .formatted(rules.resolve(files.get(0).path()), files.get(1).path()));
    console.out().println("It changes nothing until its effective date is set: fill it in first.");
    console.out().println("Then: ./muster check " + rules);
    return 0;
  }

  private void requireName() {
    if (name.length() > LONGEST) {
      throw new UsageProblem(
          "the name of a rule has at most " + LONGEST + " characters", "choose a shorter one");
    }
    if (!NAME.matcher(name).matches()) {
      String near =
          name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-$", "");
      throw new UsageProblem(
          "`" + name + "` cannot be the name of a rule",
          "small letters, digits and hyphens"
              + (near.isEmpty() ? "" : ": did you mean `" + near + "`?"));
    }
  }

  private Path rules() {
    Path rules = folder == null ? USUAL : folder;
    boolean there =
        Files.isDirectory(rules.resolve("tables"))
            && Files.isDirectory(rules.resolve("parameters"));
    if (!there) {
      throw new UsageProblem(
          "there are no rules in `" + rules + "`",
          "`--rules DIR` names a folder of rules; `./muster rules --copy DIR` makes one");
    }
    return rules;
  }
}
