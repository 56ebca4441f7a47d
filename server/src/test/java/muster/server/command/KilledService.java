package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import muster.server.Main;

/** The real service in a process of its own, which is killed. */
final class KilledService implements AutoCloseable {
  /** What the shell calls the end of a process by SIGKILL. */
  private static final int BY_SIGKILL = 128 + 9;

  private final Process process;
  private final URI uri;

  private KilledService(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param log takes what it says on standard error, behind what is there
   * @param tested by the command, with the self-test of the rules; else by {@link UntestedService}
   */
  static KilledService start(Path database, Path log, boolean tested) throws IOException {
    ProcessBuilder command = Child.command(List.of(), "serve", "--db", database, "--port", 0);
    if (!tested) {
      command
          .command()
          .replaceAll(
              word -> word.equals(Main.class.getName()) ? UntestedService.class.getName() : word);
    }
    Process process = command.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    BufferedReader out = process.inputReader(UTF_8);
    String line = out.readLine();
    while (line != null && !line.startsWith("Serving ")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new AssertionError("the service did not start; see " + log);
    }
    return new KilledService(process, URI.create(line.replaceFirst(".* at (http:[^ ]*) .*", "$1")));
  }

  URI uri() {
    return uri;
  }

  /** {@code kill -9}: it gets no chance to finish anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != BY_SIGKILL) {
      throw new AssertionError("not ended by SIGKILL");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
