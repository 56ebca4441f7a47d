package muster.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Muster in a process of its own. */
final class Child {
  private static final long PATIENCE_SECONDS = 120;

  private Child() {}

  /** A command that runs Muster with these options for Java. */
  static ProcessBuilder command(List<String> options, Object... args) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    // As users run it: without the logging that the modules configure for their tests.
    line.add("-Dlogback.configurationFile=logback.xml");
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "muster.server.Main"));
    for (Object arg : args) {
      line.add(arg.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().remove("COLUMNS");
    return builder;
  }

  /** The bytes that a command printed; it must end well and say nothing else. */
  static byte[] output(List<String> options, Object... args)
      throws IOException, InterruptedException {
    Process process = command(options, args).start();
    process.getOutputStream().close();
    byte[] out = process.getInputStream().readAllBytes();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        || process.exitValue() != 0
        || !err.isEmpty()) {
      process.destroyForcibly();
      throw new AssertionError("exit " + process.exitValue() + "\n" + err);
    }
    return out;
  }
}
