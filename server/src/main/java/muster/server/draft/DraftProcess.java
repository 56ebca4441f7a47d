package muster.server.draft;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java of its own for one draft: little memory, no environment, a folder of its own that goes
 * with it. It ends when this object is closed, whatever it is doing.
 */
final class DraftProcess implements AutoCloseable {
  private static final int OUT_OF_MEMORY = 3;
  private static final long PATIENCE_SECONDS = 10;
  private static final int MOST_WAITING = 4;
  private static final String HOME = "muster-draft";

  /** Nobody reads what a draft's process logs, and making a log ready takes a sixth of its time. */
  private static final String NO_LOG = "org.slf4j.helpers.NOP_FallbackServiceProvider";

  private final Path home;
  private final Process process;
  private final Thread atShutdown = new Thread(this::end, "draft-end");
  private final BlockingQueue<Optional<Frame>> said = new ArrayBlockingQueue<>(MOST_WAITING);

  private DraftProcess(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  /** Starts a program that reads the draft from its input and answers in frames. */
  static DraftProcess start(Draft draft, int megabytes, Class<?> program) {
    Path home = null;
    try {
      home = Files.createTempDirectory(HOME);
      ProcessBuilder builder = new ProcessBuilder(command(home, megabytes, program));
      builder.environment().clear();
      builder.directory(home.toFile());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      DraftProcess started = new DraftProcess(home, builder.start());
      started.endWithThisProcess();
      started.daemon("draft-out", () -> started.tell(draft));
      started.daemon("draft-in", started::listen);
      return started;
    } catch (IOException e) {
      remove(home);
      throw new UncheckedIOException(e);
    }
  }

  private void endWithThisProcess() {
    try {
      Runtime.getRuntime().addShutdownHook(atShutdown);
    } catch (IllegalStateException endingAlready) {
      end();
      throw endingAlready;
    }
  }

  private static List<String> command(Path home, int megabytes, Class<?> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + megabytes + "m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + home.resolve("crash.log"),
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + home,
            "-Djava.awt.headless=true",
            "-Duser.language=en",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Dslf4j.provider=" + NO_LOG,
            "-cp",
            classPath(),
            program.getName()));
    return command;
  }

  /** This program's own; the child runs in another folder. */
  private static String classPath() {
    String own = ManagementFactory.getRuntimeMXBean().getClassPath();
    return Stream.of(own.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void tell(Draft draft) {
    try {
      // Left open: the child ends when this process does and closes it.
      draft.write(new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    } catch (IOException gone) {
      process.destroyForcibly();
    }
  }

  private void listen() {
    try {
      try (DataInputStream in = new DataInputStream(process.getInputStream())) {
        while (true) {
          said.put(Optional.of(Frame.read(in)));
        }
      } catch (IOException end) {
        said.put(Optional.empty());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What it says next.
   *
   * @return empty when it ended
   * @throws TimeoutException when it said nothing for so long
   */
  Optional<Frame> next(Duration patience) throws InterruptedException, TimeoutException {
    Optional<Frame> next = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      throw new TimeoutException();
    }
    return next;
  }

  /** Whether it ended because its memory did. */
  boolean ranOutOfMemory() throws InterruptedException {
    return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        && process.exitValue() == OUT_OF_MEMORY;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException endingAlready) {
      return; // and everything with it
    }
    end();
  }

  private void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    remove(home);
  }

  /** Said in the process itself: nobody is left to take its folder away. */
  static void removeOwnFolder() {
    Path here = Path.of("").toAbsolutePath();
    if (String.valueOf(here.getFileName()).startsWith(HOME)) {
      remove(here);
    }
  }

  /** What cannot be taken away is left behind: it must not hide what was found out. */
  private static void remove(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException leftBehind) {
      folder.toFile().deleteOnExit();
    }
  }

  private void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
