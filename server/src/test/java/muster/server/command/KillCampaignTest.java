package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import muster.data.store.Store;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed at random moments while several write. The whole campaign is {@code
 * server/kill-campaign}. The moments are seeded; what is under way then is up to the machine.
 */
@DisplayName("kill -9 loses nothing that was acknowledged, and leaves nothing half done")
@DisabledOnOs(OS.WINDOWS)
class KillCampaignTest {
  private static final String KILLS = "kills";
  private static final int TIMES = Integer.getInteger(KILLS, 10);

  /** The campaign starts it as people do; the build has no time for so many self-tests. */
  private static final boolean TESTED = System.getProperty(KILLS) != null;

  private static final long SEED = Long.getLong("seed", 2010);

  /** Whatever was written is read again after every kill: so a database does not grow for ever. */
  private static final int KILLS_OF_ONE_DATABASE = 25;

  /** From the first request of a process, which takes some tenths of a second, to busy writing. */
  private static final int MOST_MILLIS = 1_500;

  private static final int REPEATED = 3;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final KillResults results = new KillResults();

  @Test
  void whatever_was_acknowledged_is_there_after_every_kill()
      throws IOException, InterruptedException {
    System.out.printf("kill -9: %d times, seed %d%n", TIMES, SEED);
    for (int left = TIMES; left > 0; left -= KILLS_OF_ONE_DATABASE) {
      Path database = Files.createDirectory(folder.resolve("left-" + left)).resolve("muster.db");
      campaign(database, Math.min(left, KILLS_OF_ONE_DATABASE));
    }
    System.out.println(results.line(TIMES, SEED));
    assertThat(results.acknowledged()).as("writes under way are what is tried").isPositive();
  }

  private void campaign(Path database, int kills) throws IOException, InterruptedException {
    Path log = database.resolveSibling("log");
    List<Writer> writers = WriteLoad.prepare(database, random);
    KilledService service = start(database, log);
    try {
      for (int kill = 0; kill < kills; kill++) {
        writeUntilKilled(service, writers);
        service = start(database, log);
        check(database, writers);
        repeat(service.uri(), writers);
      }
      service.kill();
      assertNothingFailed(writers, log);
      results.add(writers);
    } finally {
      service.close();
    }
  }

  private KilledService start(Path database, Path log) throws IOException {
    long began = System.nanoTime();
    KilledService service = KilledService.start(database, log, TESTED);
    results.started(System.nanoTime() - began);
    return service;
  }

  private void writeUntilKilled(KilledService service, List<Writer> writers)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(writers.size());
    writers.forEach(writer -> threads.execute(() -> writer.write(service.uri())));
    Thread.sleep(random.nextInt(MOST_MILLIS));
    service.kill();
    threads.shutdown();
    assertThat(threads.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
  }

  /** By the database itself: what a caller is told could come from somewhere else. */
  private static void check(Path database, List<Writer> writers) {
    Run verified = Run.of("verify-log", "--db", database);
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    try (Store store = Store.open(database, Clock.systemUTC())) {
      for (Writer writer : writers) {
        assertThat(writer.missing(store)).as("acknowledged and lost, or half stored").isEmpty();
        writer.goOnFrom(store);
      }
    }
  }

  private void repeat(URI service, List<Writer> writers) throws IOException, InterruptedException {
    for (Writer writer : writers) {
      results.repeated(writer.repeatUnanswered(service));
      List<Writer.Done> posts = writer.done().stream().filter(d -> d.sent().hasKey()).toList();
      for (int i = 0; i < REPEATED && !posts.isEmpty(); i++) {
        // The last one, whose answer had hardly left, and any others.
        int which = i == 0 ? posts.size() - 1 : random.nextInt(posts.size());
        assertThat(writer.isRepeatedAlike(posts.get(which), service))
            .as(writer.faults().toString())
            .isTrue();
        results.repeatedAlike();
      }
    }
  }

  private static void assertNothingFailed(List<Writer> writers, Path log) throws IOException {
    assertThat(writers).allSatisfy(writer -> assertThat(writer.faults()).isEmpty());
    assertThat(Files.readString(log)).doesNotContain("\"ERROR\"", "went wrong");
  }
}
