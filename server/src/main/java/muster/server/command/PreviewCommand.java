package muster.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.edit.Preview;
import muster.engine.edit.Previewer;
import muster.engine.facts.Dataset;
import muster.server.draft.DraftCheck;
import muster.server.json.Json;
import muster.server.text.PreviewCsv;
import muster.server.text.PreviewForm;
import muster.server.text.PreviewReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header =
        "Shows what edits of the rules would move, before they count, and which edit moves it.",
    description = {
      "Assesses a dataset by the rules as they are (A) and as edited (B), then with each edit alone,"
          + " or with the fewest others without which it is no valid rule book.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./muster preview data/east-midlands --with my-rules",
      "  ./muster preview data/east-midlands --rules rules --with my-rules --on 2010-04-01",
      "  ./muster preview data/east-midlands --with my-rules --format json",
      "",
      "Exit codes: 0 fine; 1 problems in the edited rules; 2 bad usage or input."
    })
final class PreviewCommand implements Callable<Integer> {
  private static final int PROBLEMS = 1;
  private static final String EACH = "50";

  private final Console console;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The dataset.")
  private Path folder;

  @Mixin private RulesOption rules;

  @Option(
      names = "--with",
      paramLabel = "DIR",
      required = true,
      description = "The folder of rules as edited.")
  private Path edited;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The as-at date, such as 2010-02-22; the round's own if left out.")
  private LocalDate day;

  @Mixin private WeightsOption weights;

  @Option(
      names = "--each",
      paramLabel = "N",
      converter = CountConverter.class,
      defaultValue = EACH,
      description = "How many edits are tried alone; " + EACH + " if left out.")
  private int each;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Converter.class,
      defaultValue = "text",
      description = "text, json or csv; text if left out.")
  private OutputFormat format;

  @Option(
      names = "--all",
      description = "Every move and finding in text, where it tells the largest otherwise.")
  private boolean all;

  PreviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (all && format != OutputFormat.TEXT) {
      throw new UsageProblem(
          "the " + format + " always tells everything", "leave out `--all`, or `--format`");
    }
    Map<String, byte[]> files = DatasetFolder.read(folder);
    Assessor old = side("A", () -> rules.assessor(files, day));
    Draft draft =
        Progress.during(
            console, "checking the edited rules", () -> Draft.read(edited, old, files, day));
    if (draft.assessor().isEmpty()) {
      if (draft.quotes()) {
        console.out().println(side("A", () -> read(files, old)).round().marking());
      }
      draft.problems().forEach(console.out()::println);
      return PROBLEMS;
    }
    Assessor now = draft.assessor().get();
    Preview preview = Progress.during(console, "trying every edit", () -> preview(old, now, files));
    switch (format) {
      case TEXT -> console.out().print(PreviewReport.of(preview, all, console.page()));
      case JSON -> console.out().writeBytes(Json.bytes(PreviewForm.of(preview)));
      case CSV -> console.out().print(PreviewCsv.of(preview));
    }
    console.out().flush();
    return 0;
  }

  private Preview preview(Assessor old, Assessor now, Map<String, byte[]> files) {
    Dataset first = side("A", () -> read(files, old));
    Dataset second = side("B", () -> read(files, now));
    LocalDate asAt = day == null ? first.round().asAt() : day;
    weights.asked(now.ruleBook());
    Previewer previewer =
        new Previewer(old, now, book -> tried(book, files), book -> found(files, book));
    try {
      return previewer.preview(first, second, asAt, weights.asked(old.ruleBook()), each);
    } catch (InvalidRules inconclusive) {
      console.err().println(first.round().marking());
      throw inconclusive;
    }
  }

  /** Rules of which some are edited and some are not are a draft of their own. */
  private Assessor tried(RuleBook book, Map<String, byte[]> files) {
    return DraftCheck.assessor(book.files(), files, Optional.ofNullable(day)).with(book);
  }

  private Optional<Dataset> found(Map<String, byte[]> files, RuleBook book) {
    try {
      return Optional.of(read(files, book));
    } catch (InvalidDataset wordIsGone) {
      return Optional.empty();
    }
  }

  private Dataset read(Map<String, byte[]> files, Assessor assessor) {
    return read(files, assessor.ruleBook());
  }

  private Dataset read(Map<String, byte[]> files, RuleBook book) {
    return DatasetReader.read(files, asAt -> book.vocabulary(day == null ? asAt : day));
  }

  /** Problems name files and rows, so it must be said by which rules they are. */
  private <T> T side(String side, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidDataset | InvalidRules e) {
      console.err().println("By the rules of side " + side + ":");
      throw e;
    }
  }
}
