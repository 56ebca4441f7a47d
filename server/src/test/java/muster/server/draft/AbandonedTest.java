package muster.server.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whoever is ended while a draft runs leaves neither its process nor its folder behind")
class AbandonedTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "ended by force: {0}")
  @ValueSource(booleans = {false, true})
  @Timeout(180)
  void nothingIsLeft(boolean force) throws IOException, InterruptedException {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Trying.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    waitUntil(() -> parent.descendants().findAny().isPresent() && !isEmpty());
    ProcessHandle child = parent.descendants().findFirst().orElseThrow();

    if (force) {
      parent.destroyForcibly();
    } else {
      parent.destroy();
    }

    waitUntil(() -> !parent.isAlive() && !child.isAlive() && isEmpty());
  }

  private boolean isEmpty() {
    try (Stream<Path> content = Files.list(folder)) {
      return content.noneMatch(p -> p.getFileName().toString().startsWith("muster-draft"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void waitUntil(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** Tries a draft that does not end, and so does not end. */
  static final class Trying {
    private Trying() {}

    /** Needs no arguments. */
    public static void main(String[] args) {
      Duration hour = Duration.ofHours(1);
      DraftCheck.tryOut(
          new Draft(
              Attacks.book(List.of(Attacks.runaway("joined-cross-join"))),
              new byte[0],
              Map.of(),
              ""),
          new DraftLimits(256, hour, hour, hour, hour));
    }
  }
}
