package muster.server.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.SheetReader;
import muster.engine.Assessor;
import muster.engine.BandFaults;
import muster.engine.InvalidRules;
import muster.engine.MissingExempt;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.facts.Dataset;
import muster.engine.findings.Risk;
import muster.engine.tables.Column;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.RangeFault;
import muster.server.draft.DraftCheck;
import muster.server.draft.Trial;
import muster.server.files.ShippedRules;

/**
 * Holds a dataset against rules under check: counts its risks that bands miss or share, and tells
 * what is exempt of it under an id that it does not have. No band has a part in a risk, so they are
 * worked out by the rules under check with other ends of the bands. Where something else is wrong
 * with these, it is done by the shipped rules, and said.
 */
final class BandedRisks {
  private static final int EXEMPT_COLUMN =
      1 + PolicyTable.EXEMPT_ITEMS.columns().stream().map(Column::name).toList().indexOf("id");

  private final Path data;
  private final Map<String, byte[]> dataset;

  /** The judged risks of a dataset, on which day, and by which rules as a part of a sentence. */
  private record Judged(List<Double> points, LocalDate day, String by) {}

  /**
   * Of a dataset.
   *
   * @param data its folder, as it is named
   * @param dataset its files by name
   */
  BandedRisks(Path data, Map<String, byte[]> dataset) {
    this.data = data;
    this.dataset = dataset;
  }

  /**
   * The problems, those of the bands with the number of risks that they concern.
   *
   * @throws InvalidDataset when some are of the bands and the dataset cannot be assessed
   */
  List<RuleProblem> counted(List<RuleProblem> problems, List<RuleFile> files) {
    List<RangeFault> faults = BandFaults.of(files);
    if (problems.stream().noneMatch(p -> find(faults, p).isPresent())) {
      return problems;
    }
    Optional<Judged> risks = risks(files);
    return problems.stream()
        .map(p -> find(faults, p).map(fault -> with(p, said(fault, risks, files))).orElse(p))
        .toList();
  }

  /**
   * What the rule book holds exempt of the dataset's region and the dataset does not have.
   *
   * @throws InvalidDataset when the dataset cannot be read by the rule book
   */
  List<RuleProblem> unplaced(RuleBook book) {
    Dataset read = DatasetReader.read(SheetReader.read(dataset), book::vocabulary);
    return MissingExempt.of(book, read.round().asAt(), read).stream()
        .map(
            m ->
                new RuleProblem(
                    MissingExempt.PATH,
                    m.row(),
                    EXEMPT_COLUMN,
                    "the exempt %s `%s` is not in %s: under another id it would be no secret"
                        .formatted(m.kind(), m.id(), data),
                    m.help()))
        .toList();
  }

  private static Optional<RangeFault> find(List<RangeFault> faults, RuleProblem problem) {
    return faults.stream()
        .filter(f -> problem.path().equals(BandFaults.path()) && problem.line() == f.row())
        .filter(f -> problem.message().equals(f.message()))
        .findFirst();
  }

  private static RuleProblem with(RuleProblem problem, String said) {
    return new RuleProblem(
        problem.path(),
        problem.line(),
        problem.column(),
        problem.message() + "; " + said,
        problem.help());
  }

  private String said(RangeFault fault, Optional<Judged> risks, List<RuleFile> files) {
    if (risks.isEmpty()) {
      return "the risks of " + data + " cannot be counted before the other problems go";
    }
    Judged judged = risks.get();
    if (BandFaults.of(files, judged.day).stream().noneMatch(fault::isSameOnAnotherDay)) {
      return "it is not so on %s, as at which %s is assessed".formatted(judged.day, data);
    }
    long there = judged.points.stream().filter(fault::holds).count();
    return "%d of %d risks of %s%s %s there"
        .formatted(there, judged.points.size(), data, judged.by, there == 1 ? "falls" : "fall");
  }

  /** Empty where the shipped rules are those under check, or wrong as well. */
  private Optional<Judged> risks(List<RuleFile> files) {
    List<RuleFile> mended = BandFaults.mended(files);
    Trial trial = DraftCheck.assess(mended, dataset, Optional.empty());
    if (trial.isFine()) {
      return Optional.of(risks(DraftCheck.assessor(mended, trial), ""));
    }
    try {
      Assessor shipped = ShippedRules.assessor(BandFaults.mended(ShippedRules.files()));
      return Optional.of(risks(shipped, ", by the shipped rules,"));
    } catch (InvalidRules e) {
      return Optional.empty();
    }
  }

  private Judged risks(Assessor assessor, String by) {
    AssessedRound round = AssessedRound.of(dataset, assessor, null, new WeightsOption());
    return new Judged(
        round.assessment().risks().stream().flatMap(BandedRisks::judged).toList(),
        round.assessment().assessment().asAt(),
        by);
  }

  private static Stream<Double> judged(Risk risk) {
    return Stream.ofNullable(risk.judged());
  }
}
