package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E15 Assessments side by side do not touch one another")
class SideBySideTest {
  private static final int THREADS = 4;
  private static final int TIMES = 24;

  @Test
  void equalWhateverElseIsAssessed() throws Exception {
    Assessor assessor = ShippedRules.assessor();
    Dataset data = DatasetReader.read(EastMidlands.files(), assessor.ruleBook()::vocabulary);
    Assessment alone = assess(assessor, data);

    List<Callable<Assessment>> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      all.add(() -> assess(assessor, data));
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Assessment> found : pool.invokeAll(all)) {
        assertThat(found.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Assessment assess(Assessor assessor, Dataset data) {
    return assessor.assess(data, data.round().asAt()).assessment();
  }
}
