package muster.server.draft;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import muster.data.DataProblem;
import muster.data.InvalidDataset;
import muster.engine.InvalidRules;
import muster.engine.RuleCoverage;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.json.Json;

/**
 * Finds out in a process of its own what of a rule book is exercised: on the many days and weights
 * that this takes nobody has tried the rules before.
 */
public final class CoverageTrial {
  private static final int MEGABYTES = 384;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private CoverageTrial() {}

  /**
   * What the examples and the shipped datasets exercise.
   *
   * @param files a rule book's, which is right
   * @param compiled its rules as a trial gave them
   * @throws InvalidRules with what keeps a dataset from being assessed, or when it takes too long
   * @throws InvalidDataset with the words of the datasets that the rules do not have
   */
  public static RuleCoverage coverage(List<RuleFile> files, byte[] compiled) {
    Draft draft = new Draft(files, compiled, Map.of(), "");
    try {
      DraftCheck.AT_ONCE.acquire();
      try (DraftProcess process = DraftProcess.start(draft, MEGABYTES, CoverageChild.class)) {
        return coverage(process.next(PATIENCE));
      } catch (TimeoutException e) {
        throw failed("did not finish within " + PATIENCE.toMinutes() + " minutes");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        DraftCheck.AT_ONCE.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static RuleCoverage coverage(Optional<Frame> said) throws IOException {
    Frame frame = said.orElseThrow(() -> failed("ended without an answer"));
    return switch (frame.kind()) {
      case COVERAGE ->
          CoverageChild.read(new DataInputStream(new ByteArrayInputStream(frame.content())));
      case REPORT -> throw new InvalidRules(DraftCheck.report(frame).problems());
      case DATASET ->
          throw new InvalidDataset(
              Json.strict().readValue(frame.content(), new TypeReference<List<DataProblem>>() {}));
      default -> throw failed("ended without an answer");
    };
  }

  private static InvalidRules failed(String how) {
    return new InvalidRules(
        List.of(
            new RuleProblem(
                "rules",
                0,
                0,
                "assessing the shipped datasets " + how,
                "take out the rule that was changed last, and try again")));
  }
}
