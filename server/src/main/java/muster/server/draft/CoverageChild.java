package muster.server.draft;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.data.DataProblem;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleCoverage;
import muster.engine.RuleCoverage.Thing;
import muster.engine.facts.Dataset;
import muster.server.files.EastMidlands;
import muster.server.files.Practice;
import muster.server.json.Json;

/** The process that {@link CoverageTrial} starts; it has no other use. */
final class CoverageChild {
  private CoverageChild() {}

  /** Answers the draft on its input with what of it is exercised, or what keeps it from that. */
  public static void main(String[] args) {
    DraftChild.answer(CoverageChild::answer);
  }

  private static void answer(Draft draft, DataOutputStream out) throws IOException {
    Frame answer;
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(coverage(draft), new DataOutputStream(bytes));
      answer = new Frame(Frame.Kind.COVERAGE, bytes.toByteArray());
    } catch (InvalidRules wrong) {
      CheckReport report = new CheckReport(0, 0, wrong.problems());
      answer = new Frame(Frame.Kind.REPORT, Json.bytes(report));
    } catch (InvalidDataset unfit) {
      answer = new Frame(Frame.Kind.DATASET, Json.bytes(unfit.problems()));
    }
    answer.write(out);
  }

  private static RuleCoverage coverage(Draft draft) {
    RuleBook book = RuleBook.read(draft.rules(), draft.compiled());
    List<Dataset> datasets = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    rounds().forEach((name, files) -> read(name, files, book, problems).ifPresent(datasets::add));
    if (!problems.isEmpty()) {
      throw new InvalidDataset(problems);
    }
    return RuleCoverage.of(draft.rules(), draft.compiled(), datasets);
  }

  /** The shipped datasets by the folders that a checkout has them in. */
  private static Map<String, Map<String, byte[]>> rounds() {
    Map<String, Map<String, byte[]>> rounds = new TreeMap<>();
    rounds.put("data/east-midlands", EastMidlands.files());
    rounds.put("data/practice", Practice.files());
    return rounds;
  }

  /** Empty, with the problems told, where a dataset cannot be assessed by the rule book. */
  private static Optional<Dataset> read(
      String name, Map<String, byte[]> files, RuleBook book, List<DataProblem> problems) {
    try {
      return Optional.of(DatasetReader.read(files, book::vocabulary));
    } catch (InvalidDataset unfit) {
      unfit.problems().stream().map(p -> in(name, p)).forEach(problems::add);
      return Optional.empty();
    }
  }

  private static DataProblem in(String folder, DataProblem problem) {
    return new DataProblem(
        folder + "/" + problem.file(),
        problem.row(),
        problem.column(),
        problem.found(),
        problem.expected(),
        problem.help());
  }

  private static void write(RuleCoverage coverage, DataOutputStream out) throws IOException {
    for (List<Thing> things : List.of(coverage.rules(), coverage.branches(), coverage.rows())) {
      out.writeInt(things.size());
      for (Thing thing : things) {
        out.writeUTF(thing.name());
        out.writeBoolean(thing.byExample());
        out.writeBoolean(thing.byData());
      }
    }
  }

  /** What was found out, from the bytes of its frame. */
  static RuleCoverage read(DataInputStream in) throws IOException {
    return new RuleCoverage(things(in), things(in), things(in));
  }

  private static List<Thing> things(DataInputStream in) throws IOException {
    List<Thing> things = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      things.add(new Thing(in.readUTF(), in.readBoolean(), in.readBoolean()));
    }
    return things;
  }
}
