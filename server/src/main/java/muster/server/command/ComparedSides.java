package muster.server.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.compare.Side;
import muster.engine.facts.Dataset;
import muster.server.draft.DraftCheck;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;

/** Reads and assesses the two sides of a comparison. */
final class ComparedSides {
  private static final String SIDES = "AB";

  private final Console console;
  private final List<Path> folders;
  private List<LocalDate> days = List.of();
  private List<String> weights = List.of();
  private List<Path> rules = List.of();

  /** Of two datasets, each as at its round's date, by the shipped rules. */
  ComparedSides(Console console, List<Path> folders) {
    this.console = console;
    this.folders = folders;
  }

  /** As at two days; none leaves each round its own. */
  ComparedSides on(List<LocalDate> days) {
    this.days = days;
    return this;
  }

  /** By two weight sets; none takes those in force. */
  ComparedSides by(List<String> weights) {
    this.weights = weights;
    return this;
  }

  /** With two folders of rules; none takes those shipped. */
  ComparedSides with(List<Path> rules) {
    this.rules = rules;
    return this;
  }

  /** Both sides assessed. Rules that are the same are compiled once. */
  List<Side> read() {
    List<Side> sides = new ArrayList<>();
    List<RuleFile> files = List.of();
    Assessor assessor = null;
    for (int i = 0; i < folders.size(); i++) {
      List<RuleFile> wanted = files(i);
      int side = i;
      boolean untried = !folders.get(i).equals(folders.get(0)) || !day(i).equals(day(0));
      if (assessor == null || untried || !wanted.equals(files)) {
        files = wanted;
        assessor = telling(i, () -> assessor(side, wanted));
      }
      Assessor ready = assessor;
      sides.add(telling(i, () -> side(side, ready)));
    }
    return sides;
  }

  private List<RuleFile> files(int i) {
    return rules.isEmpty() ? ShippedRules.files() : telling(i, () -> RuleFolder.read(rules.get(i)));
  }

  /** Rules that were not built in are tried on the data first, in a process of their own. */
  private Assessor assessor(int i, List<RuleFile> files) {
    return DraftCheck.assessor(files, DatasetFolder.read(folders.get(i)), day(i));
  }

  private Optional<LocalDate> day(int i) {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(i));
  }

  private Side side(int i, Assessor assessor) {
    RuleBook book = assessor.ruleBook();
    LocalDate asked = days.isEmpty() ? null : days.get(i);
    Dataset data =
        DatasetReader.read(
            DatasetFolder.read(folders.get(i)),
            asAt -> book.vocabulary(asked == null ? asAt : asked));
    LocalDate day = asked == null ? data.round().asAt() : asked;
    return new Side(data, book, assessor.assess(data, day, weightSet(i, book, day)));
  }

  private String weightSet(int i, RuleBook book, LocalDate day) {
    return weights.isEmpty() ? book.weightSet(day) : WeightsOption.known(weights.get(i), book);
  }

  /** Problems name files and rows, so it must be said on which side they are. */
  private <T> T telling(int i, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidDataset | InvalidRules | UsageProblem e) {
      console.err().println("On side " + SIDES.charAt(i) + ":");
      throw e;
    }
  }
}
