package muster.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.edit.Edit;
import muster.engine.edit.Edits;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import muster.server.json.Json;
import muster.server.text.DifferenceReport;
import muster.server.text.EditForm.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Tells what differs between two folders of rules, in policy words.",
    description = {"With one folder, it is compared with the rules shipped.", ""},
    footer = {
      "",
      "Examples:",
      "  ./muster diff my-rules             what my rules say otherwise than those shipped",
      "  ./muster diff rules my-rules       the same of two folders",
      "  ./muster diff rules my-rules --format json",
    })
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "A", description = "The first folder of rules.")
  private Path first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "The second folder; if left out, A is compared with the rules shipped.")
  private Path second;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Converter.class,
      defaultValue = "text",
      description = "text or json; text if left out.")
  private OutputFormat format;

  @Option(names = "--all", description = "Every line of a rule that differs, in text.")
  private boolean all;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (format == OutputFormat.CSV) {
      throw new UsageProblem("`diff` has no csv", "text and json are its formats");
    }
    if (all && format != OutputFormat.TEXT) {
      throw new UsageProblem(
          "the " + format + " always tells everything", "leave out `--all`, or `--format`");
    }
    RuleBook before = second == null ? RuleBook.read(ShippedRules.files()) : read("A", first);
    RuleBook after = read("B", second == null ? first : second);
    List<Edit> edits = Edits.between(before, after);
    if (format == OutputFormat.JSON) {
      console.out().writeBytes(Json.bytes(Difference.of(before, after, edits)));
    } else {
      List<String> names =
          second == null
              ? List.of("the rules shipped", first.toString())
              : List.of(first.toString(), second.toString());
      console.out().print(DifferenceReport.of(before, after, edits, names, all, console.page()));
    }
    console.out().flush();
    return 0;
  }

  /** Problems name files and lines, so it must be said on which side they are. */
  private RuleBook read(String side, Path folder) {
    try {
      return RuleBook.read(RuleFolder.read(folder));
    } catch (InvalidRules e) {
      console.err().println("On side " + side + ":");
      throw e;
    }
  }
}
