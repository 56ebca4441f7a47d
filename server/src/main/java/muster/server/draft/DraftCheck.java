package muster.server.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import muster.engine.Assessor;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.files.CompiledRules;
import muster.server.files.ShippedRules;
import muster.server.files.WarmRules;
import muster.server.json.Json;

/**
 * Tries drafts of rules in a process of their own, with little memory and a time to end by: a rule
 * that runs away takes nothing with it, and is named. Whatever comes from outside goes through here
 * before this process runs it.
 */
public final class DraftCheck {
  /** However many ask at once, so many are tried; the rest wait. */
  static final Semaphore AT_ONCE = new Semaphore(2, true);

  /** Rule books that passed and were asked for last. */
  private static final WarmRules WARM = new WarmRules();

  private final DraftLimits limits;

  /** What was said last of what is being done. */
  private String path = "";

  private String example = "";
  private boolean compiling;
  private boolean assessing;

  private DraftCheck(DraftLimits limits) {
    this.limits = limits;
  }

  /**
   * Everything that is wrong with these files: names, compilation, every example, runaway rules.
   */
  public static CheckReport check(List<RuleFile> files) {
    return check(files, Set.of());
  }

  /**
   * The same of rules that are to serve: those built in are not from outside, and are tried without
   * a process of their own.
   */
  public static CheckReport selfTest(List<RuleFile> files) {
    return RuleBook.hashOf(files).equals(RuleBook.hashOf(ShippedRules.builtIn()))
        ? RuleCheck.check(files, ShippedRules.compiled())
        : check(files);
  }

  /**
   * The same where some files could not be read.
   *
   * @param unread their paths: nothing is told of them, nor of what is missing without them
   */
  public static CheckReport check(List<RuleFile> files, Set<String> unread) {
    return assess(files, unread, Map.of(), Optional.empty(), CompiledRules.ofUser()).report();
  }

  /**
   * The same, and then whether a dataset can be assessed by them: a rule that ends on its examples
   * may yet run away on real data.
   *
   * @param dataset the dataset's files by name; what is wrong with them is not told
   * @param day the as-at date; empty for the round's own
   */
  public static Trial assess(
      List<RuleFile> files, Map<String, byte[]> dataset, Optional<LocalDate> day) {
    return assess(files, dataset, day, CompiledRules.ofUser());
  }

  /**
   * The same with compiled rules kept elsewhere. Rules that passed before and are there are not
   * compiled again, whatever the tables and parameters say now.
   */
  static Trial assess(
      List<RuleFile> files,
      Map<String, byte[]> dataset,
      Optional<LocalDate> day,
      CompiledRules kept) {
    return assess(files, Set.of(), dataset, day, kept);
  }

  private static Trial assess(
      List<RuleFile> files,
      Set<String> unread,
      Map<String, byte[]> dataset,
      Optional<LocalDate> day,
      CompiledRules kept) {
    String code = RuleBook.codeHash(files);
    byte[] shipped = ShippedRules.compiled();
    byte[] before = Assessor.fits(code, shipped) ? shipped : kept.find(code).orElse(shipped);
    Trial trial = tryOut(new Draft(files, unread, before, dataset, text(day)), DraftLimits.USUAL);
    if (trial.isFine() && trial.isCompiledNow()) {
      kept.keep(code, trial.compiled());
    }
    return trial;
  }

  /**
   * The same of files that passed their check before: their examples are not run again, and their
   * rules are compiled only where they are not kept.
   *
   * @param dataset the dataset's files by name
   * @param day the as-at date; empty for the round's own
   * @throws InvalidRules when they are not right after all
   */
  public static Trial assessChecked(
      List<RuleFile> files, Map<String, byte[]> dataset, Optional<LocalDate> day) {
    CompiledRules kept = CompiledRules.ofUser();
    String code = RuleBook.codeHash(files);
    byte[] before = kept.find(code).orElseGet(ShippedRules::compiled);
    Draft draft = new Draft(files, before, dataset, text(day));
    Trial trial = tryOut(draft, DraftLimits.USUAL, RoundChild.class);
    kept.keep(code, trial.compiled());
    return trial;
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(DateTimeFormatter.ISO_LOCAL_DATE::format).orElse("");
  }

  /**
   * Ready to assess by these files, which were tried on the dataset first unless they are the
   * shipped ones and their rules those built in: a checkout's own folder counts as shipped, and
   * anybody may have edited a rule there.
   *
   * @throws InvalidRules with everything that is wrong with them
   */
  public static Assessor assessor(
      List<RuleFile> files, Map<String, byte[]> dataset, Optional<LocalDate> day) {
    if (files.equals(ShippedRules.files())) {
      Optional<Assessor> builtIn = ShippedRules.findAssessor(files);
      if (builtIn.isPresent()) {
        return builtIn.get();
      }
    }
    Trial trial = assess(files, dataset, day);
    if (!trial.isFine()) {
      throw new InvalidRules(trial.report().problems());
    }
    return assessor(files, trial);
  }

  /**
   * Ready to assess by files that were found right. Only now is their text read here too: what the
   * other process says of it is not taken for granted; of the rules built in it is known. Nothing
   * is compiled here.
   *
   * @throws InvalidRules when the compiled rules are not theirs
   */
  public static Assessor assessor(List<RuleFile> files, Trial trial) {
    RuleBook book = RuleBook.read(files, ShippedRules.compiled());
    return WARM.find(book, trial.compiled()).orElseThrow(DraftCheck::otherRules);
  }

  static InvalidRules otherRules() {
    return new InvalidRules(
        List.of(
            new RuleProblem(
                "rules",
                0,
                0,
                "compiling the rules gave other rules",
                "take out the rule that was changed last, and check again")));
  }

  static Trial tryOut(Draft draft, DraftLimits limits) {
    return tryOut(draft, limits, DraftChild.class);
  }

  static Trial tryOut(Draft draft, DraftLimits limits, Class<?> program) {
    try {
      AT_ONCE.acquire();
      try (DraftProcess process = DraftProcess.start(draft, limits.megabytes(), program)) {
        return new DraftCheck(limits).follow(draft, process);
      } finally {
        AT_ONCE.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Trial follow(Draft draft, DraftProcess process) throws InterruptedException {
    byte[] compiled = {};
    long end = System.nanoTime() + limits.whole().toNanos();
    long until = System.nanoTime() + limits.reading().toNanos();
    Duration allowed = limits.reading();
    while (true) {
      Optional<Frame> said;
      try {
        said = next(process, Math.min(until, end));
      } catch (TimeoutException e) {
        boolean whole = end < until;
        return failed(
            draft,
            "did not finish within " + (whole ? limits.whole() : allowed).toSeconds() + " s");
      }
      if (said.isEmpty()) {
        return failed(
            draft,
            process.ranOutOfMemory()
                ? "needed more than " + limits.megabytes() + " MB of memory"
                : "ended without an answer");
      }
      Frame frame = said.get();
      switch (frame.kind()) {
        case EXAMPLE -> {
          String[] lines = frame.text().split("\n", 2);
          path = lines[0];
          example = lines[lines.length - 1];
          allowed = limits.example();
          until = System.nanoTime() + allowed.toNanos();
        }
        case ASSESSING -> {
          path = "";
          example = "";
          assessing = true;
          allowed = limits.assessment();
          until = System.nanoTime() + allowed.toNanos();
        }
        case COMPILING -> compiling = true;
        case AT_WORK -> path = frame.text() + ".drl";
        case COVERAGE, DATASET -> {
          return failed(draft, "ended without an answer");
        }
        case COMPILED -> {
          if (compiled.length > 0) {
            return failed(draft, "ended without an answer");
          }
          compiled = frame.content();
        }
        case REPORT -> {
          return new Trial(report(frame), compiled, compiling, assessing);
        }
      }
    }
  }

  /** However much is said, the time ends. */
  private static Optional<Frame> next(DraftProcess process, long until)
      throws InterruptedException, TimeoutException {
    long left = until - System.nanoTime();
    if (left <= 0) {
      throw new TimeoutException();
    }
    return process.next(Duration.ofNanos(left));
  }

  static CheckReport report(Frame frame) {
    try {
      return Json.strict().readValue(frame.content(), CheckReport.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Trial failed(Draft draft, String how) {
    int rules = (int) draft.rules().stream().filter(f -> f.path().endsWith(".drl")).count();
    return new Trial(
        new CheckReport(rules, 0, List.of(runaway(how))), new byte[0], compiling, assessing);
  }

  private RuleProblem runaway(String how) {
    if (path.isEmpty()) {
      return new RuleProblem(
          "rules",
          0,
          0,
          (assessing ? "the assessment " : "reading and compiling the rules ") + how,
          "take out the rule that was changed last, and check again");
    }
    String rule = path.replaceFirst("\\.drl$", "");
    String on = assessing ? " on this dataset" : " on the example `" + example + "`";
    return new RuleProblem(
        path,
        0,
        0,
        "the rule `" + rule + "` " + how + on,
        "tie each of its facts to the ones before it more closely, so that fewer fit together");
  }
}
