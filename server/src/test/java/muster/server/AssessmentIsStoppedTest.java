package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import muster.data.DatasetReader;
import muster.engine.AssessmentStopped;
import muster.engine.Assessor;
import muster.engine.Outcome;
import muster.engine.facts.Dataset;
import muster.server.files.EastMidlands;
import muster.server.files.ShippedRules;
import muster.server.json.AssessmentJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E20 An assessment stops soon after the thread that asked for it is interrupted")
class AssessmentIsStoppedTest {
  /** Few, because each costs a part of a whole assessment; a campaign asks for more. */
  private static final int MOMENTS = Integer.getInteger("muster.stop.moments", 6);

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static Assessor assessor;
  private static Dataset country;
  private static Dataset region;
  private static String expected;
  private static Duration whole;

  @BeforeAll
  static void assessOnce() {
    assessor = ShippedRules.assessor();
    country = DatasetReader.read(WholeCountry.sheets(1), assessor.ruleBook()::vocabulary);
    region = DatasetReader.read(EastMidlands.files(), assessor.ruleBook()::vocabulary);
    expected = hash(assess(region));
    assess(country);
    long start = System.nanoTime();
    assess(country);
    whole = Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  @DisplayName(
      "At whatever moment of a large region, in two seconds; the next one is as it was before")
  void atAnyMoment() throws InterruptedException {
    Random random = new Random(20);
    int stopped = 0;
    for (int tries = 0; stopped < MOMENTS && tries < 3 * MOMENTS; tries++) {
      // One moment in each part of the time it takes, so that every stage of it is met.
      Duration moment =
          whole.multipliedBy(stopped * 1000L + random.nextInt(1000)).dividedBy(MOMENTS * 1000L);
      Run run = new Run();
      long start = System.nanoTime();
      run.thread.start();
      run.thread.join(Math.max(1, moment.toMillis()));
      long interrupted = System.nanoTime();
      run.thread.interrupt();
      run.thread.join(PATIENCE.toMillis());
      Duration took = Duration.ofNanos(System.nanoTime() - interrupted);

      assertThat(took).as("at %s of %s", moment, whole).isLessThan(SOON);
      if (run.outcome.get() != null) {
        // It was faster than the one before: the moment comes again, within this one's time.
        whole = Duration.ofNanos(System.nanoTime() - start);
        continue;
      }
      stopped++;
      assertThat(run.thrown.get()).isInstanceOf(AssessmentStopped.class);
      assertThat(run.leftInterrupted).as("the thread stays interrupted").isTrue();
      assertThat(ForkJoinPool.commonPool().awaitQuiescence(SOON.toMillis(), TimeUnit.MILLISECONDS))
          .as("those who helped have stopped too")
          .isTrue();
      assertThat(hash(assess(region))).as("after %s", moment).isEqualTo(expected);
    }
    assertThat(stopped).isEqualTo(MOMENTS);
  }

  @Test
  @DisplayName("A thread that is interrupted before it asks is refused at once")
  void beforeItBegins() throws InterruptedException {
    Run run = new Run();
    run.interruptFirst = true;
    long start = System.nanoTime();
    run.thread.start();
    run.thread.join(PATIENCE.toMillis());

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(run.thrown.get())
        .isInstanceOf(AssessmentStopped.class)
        .hasMessage("The assessment was stopped before it had a result.");
  }

  private static final class Run {
    private final AtomicReference<RuntimeException> thrown = new AtomicReference<>();
    private final AtomicReference<Outcome> outcome = new AtomicReference<>();
    private volatile boolean leftInterrupted;
    private volatile boolean interruptFirst;
    private final Thread thread = new Thread(this::run, "to be interrupted");

    private void run() {
      if (interruptFirst) {
        Thread.currentThread().interrupt();
      }
      try {
        outcome.set(assess(country));
      } catch (RuntimeException e) {
        thrown.set(e);
        leftInterrupted = Thread.currentThread().isInterrupted();
      }
    }
  }

  private static Outcome assess(Dataset data) {
    return assessor.assess(data, data.round().asAt());
  }

  private static String hash(Outcome outcome) {
    try (DigestOutputStream out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      AssessmentJson.write(outcome.assessment(), out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
