package muster.server.draft;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.engine.Assessor;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleCheck;
import muster.engine.RuleProblem;
import muster.engine.facts.Dataset;
import muster.server.json.Json;

/**
 * The process that tries a draft: it reads it from its input, says what it is about to do, and ends
 * with a report. It is started by {@link DraftProcess} and has no other use.
 */
final class DraftChild {
  private static final int ABANDONED = 4;
  private static final long LOOK_EVERY_MILLIS = 50;

  private final Draft draft;
  private final DataOutputStream out;

  DraftChild(Draft draft, DataOutputStream out) {
    this.draft = draft;
    this.out = out;
  }

  /** What a program makes of the draft on its input. */
  interface Work {
    /** Says what comes of it. */
    void answer(Draft draft, DataOutputStream out) throws IOException;
  }

  /** Tries the draft on its input. */
  public static void main(String[] args) {
    answer((draft, out) -> new DraftChild(draft, out).answer());
  }

  /** Reads the draft on its input, answers, and ends. */
  static void answer(Work work) {
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    // Whatever a library prints has no place among the answers.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    DataInputStream in = new DataInputStream(System.in);
    try {
      Draft draft = Draft.read(in);
      daemon("abandoned", () -> endWith(in));
      work.answer(draft, new DataOutputStream(answers));
    } catch (IOException nobodyListens) {
      abandon();
    }
    System.exit(0);
  }

  /** When nobody listens any more, a runaway rule must not run on. */
  private static void endWith(InputStream in) {
    try {
      in.read();
    } catch (IOException broken) {
      abandon();
    }
    abandon();
  }

  private static void abandon() {
    DraftProcess.removeOwnFolder();
    Runtime.getRuntime().halt(ABANDONED);
  }

  private void answer() throws IOException {
    Optional<byte[]> compiled = compiled();
    CheckReport report =
        RuleCheck.check(
            draft.rules(),
            draft.unread(),
            compiled.orElseGet(draft::compiled),
            (path, example) -> say(new Frame(Frame.Kind.EXAMPLE, path + "\n" + example)));
    if (report.problems().isEmpty() && compiled.isPresent()) {
      List<RuleProblem> found = assessed(compiled.get());
      report = withProblems(report, found);
      say(new Frame(Frame.Kind.COMPILED, compiled.get()));
    }
    say(new Frame(Frame.Kind.REPORT, Json.bytes(report)));
  }

  /** Assesses the dataset alone, by rules that passed their examples before. */
  void answerForDataset() throws IOException {
    int rules = (int) draft.rules().stream().filter(f -> f.path().endsWith(".drl")).count();
    byte[] compiled = {};
    List<RuleProblem> problems;
    try {
      RuleBook book = RuleBook.read(draft.rules(), draft.compiled());
      compiled = Assessor.compile(book, draft.compiled());
      problems = assessed(compiled);
    } catch (InvalidRules wrong) {
      problems = wrong.problems();
    }
    if (problems.isEmpty()) {
      say(new Frame(Frame.Kind.COMPILED, compiled));
    }
    say(new Frame(Frame.Kind.REPORT, Json.bytes(new CheckReport(rules, 0, problems))));
  }

  private static CheckReport withProblems(CheckReport report, List<RuleProblem> more) {
    List<RuleProblem> all = new ArrayList<>(report.problems());
    all.addAll(more);
    return new CheckReport(report.rules(), report.examples(), all, report.notes());
  }

  /** Empty where the check will tell what is wrong. */
  private Optional<byte[]> compiled() {
    if (Assessor.fits(RuleBook.codeHash(draft.rules()), draft.compiled())) {
      return Optional.of(draft.compiled());
    }
    try {
      RuleBook book = RuleBook.read(draft.rules(), draft.compiled());
      say(new Frame(Frame.Kind.COMPILING, ""));
      return Optional.of(Assessor.compile(book, draft.compiled()));
    } catch (InvalidRules wrong) {
      return Optional.empty();
    }
  }

  private List<RuleProblem> assessed(byte[] compiled) {
    if (draft.dataset().isEmpty()) {
      return List.of();
    }
    say(new Frame(Frame.Kind.ASSESSING, ""));
    RuleBook book = RuleBook.read(draft.rules(), compiled);
    Assessor assessor = Assessor.load(book, compiled).orElseThrow();
    daemon("watch", () -> watch(assessor));
    Optional<LocalDate> asked =
        Optional.of(draft.day()).filter(d -> !d.isEmpty()).map(LocalDate::parse);
    try {
      Dataset data =
          DatasetReader.read(draft.dataset(), asAt -> book.vocabulary(asked.orElse(asAt)));
      assessor.assess(data, asked.orElse(data.round().asAt()));
      return List.of();
    } catch (InvalidRules wrong) {
      return wrong.problems();
    } catch (InvalidDataset notTheDraftsFault) {
      return List.of();
    }
  }

  private void watch(Assessor assessor) {
    String last = "";
    while (true) {
      String now = assessor.findRuleAtWork().orElse(last);
      if (!now.equals(last)) {
        say(new Frame(Frame.Kind.AT_WORK, now));
        last = now;
      }
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void say(Frame frame) {
    try {
      frame.write(out);
    } catch (IOException nobodyListens) {
      abandon();
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
