package muster.data.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second program at the same database, for the tests of what two may do to one another. */
final class OtherProgram implements AutoCloseable {
  private final Process process;

  private OtherProgram(Process process) {
    this.process = process;
  }

  /** Starts it; it is at work when this returns. */
  static OtherProgram start(Path file, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                file.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    OtherProgram started = new OtherProgram(process);
    String line;
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    do {
      line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("the other program ended before it began");
      }
    } while (!line.equals("at work"));
    return started;
  }

  /** Waits until it has ended by itself. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /**
   * Opens the database and stores so many revisions of the return of a force, or, without these,
   * keeps the database open until its input ends.
   */
  public static void main(String[] arguments) throws IOException {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      System.out.println("at work");
      System.out.flush();
      if (arguments.length == 1) {
        new InputStreamReader(System.in, StandardCharsets.UTF_8).read();
        return;
      }
      ReturnKey key = new ReturnKey(StoredRound.EAST_MIDLANDS, arguments[1], "major-crime");
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        int seen = store.findReturn(key).map(StoredReturn::revision).orElse(0);
        store.putReturn(
            key, StoredRound.rows("5", "9"), seen, StoredRound.actor("other"), round -> {});
      }
    }
  }
}
