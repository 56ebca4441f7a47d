package muster.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.data.DatasetFolder;
import muster.engine.BandFaults;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.findings.Risk;
import muster.engine.tables.RangeFault;
import muster.server.files.ShippedRules;

/**
 * Counts the risks of a dataset that bands miss or share. The risks are worked out by the shipped
 * rules: those under check may be wrong, and no band has a part in a risk.
 */
final class BandedRisks {
  private final Path data;

  BandedRisks(Path data) {
    this.data = data;
  }

  /** The problems, those of the bands with the number of risks that they concern. */
  List<RuleProblem> counted(List<RuleProblem> problems, List<RuleFile> files) {
    List<RangeFault> faults = BandFaults.of(files);
    if (faults.isEmpty()) {
      return problems;
    }
    Optional<List<Double>> risks = risks();
    return problems.stream()
        .map(
            p ->
                faults.stream()
                    .filter(f -> p.path().equals(BandFaults.path()) && p.line() == f.row())
                    .filter(f -> p.message().contains(" " + f.from()))
                    .findFirst()
                    .map(f -> with(p, f, risks))
                    .orElse(p))
        .toList();
  }

  private RuleProblem with(RuleProblem problem, RangeFault fault, Optional<List<Double>> risks) {
    String said =
        risks
            .map(
                all ->
                    "%d of %d risks of %s %s there"
                        .formatted(
                            all.stream().filter(fault::holds).count(),
                            all.size(),
                            data,
                            all.stream().filter(fault::holds).count() == 1 ? "falls" : "fall"))
            .orElse("the risks of " + data + " cannot be counted before the other problems go");
    return new RuleProblem(
        problem.path(),
        problem.line(),
        problem.column(),
        problem.message() + "; " + said,
        problem.help());
  }

  private Optional<List<Double>> risks() {
    try {
      AssessedRound round =
          AssessedRound.of(
              DatasetFolder.read(data),
              ShippedRules.assessor(BandFaults.mended(ShippedRules.files())),
              null,
              new WeightsOption());
      return Optional.of(round.assessment().risks().stream().flatMap(BandedRisks::judged).toList());
    } catch (InvalidRules e) {
      return Optional.empty();
    }
  }

  private static Stream<Double> judged(Risk risk) {
    return Stream.ofNullable(risk.judged());
  }
}
