package muster.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.Outcome;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.secondopinion.Pair;
import muster.secondopinion.RawDataset;
import muster.server.files.ShippedRules;

/**
 * Assesses raw datasets as at their own date, each by way of a folder of its own.
 *
 * @param assessor by which rules
 * @param folder where the datasets are written
 */
record Assessing(Assessor assessor, Path folder) {

  /** The shipped rules, but with these forces, and no others, in the table of joining. */
  static Assessor withJoining(Collection<Pair> joining) {
    return ShippedRules.assessor(joined(ShippedRules.files(), joining));
  }

  /** These files, but with these forces, and no others, in the table of joining. */
  static List<RuleFile> joined(Collection<RuleFile> files, Collection<Pair> joining) {
    String rows =
        joining.stream()
            .map(p -> p.service() + "," + p.force() + ",2009-04-01,,a test\n")
            .collect(Collectors.joining());
    return files.stream()
        .map(
            f ->
                f.path().equals("tables/joining.csv")
                    ? new RuleFile(f.path(), "service,force,from,to,reference\n" + rows)
                    : f)
        .toList();
  }

  Assessment assess(RawDataset raw) {
    return outcome(raw).assessment();
  }

  Outcome outcome(RawDataset raw) {
    Dataset data = read(raw);
    return assessor.assess(data, data.round().asAt());
  }

  Dataset read(RawDataset raw) {
    try {
      Path own = Files.createTempDirectory(folder, "dataset");
      raw.writeTo(own);
      return DatasetReader.read(DatasetFolder.read(own), assessor.ruleBook()::vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
