package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the section of the README that shows what assessors, programme team and policy leads do over
 * HTTP: one shell gives every command in turn to what `./muster demo --serve` serves.
 */
@DisplayName("The README's walk over HTTP, by curl, prints just the lines that it shows")
class ReadmeOverHttpTest {
  private static final Pattern SECTION =
      Pattern.compile("\n## Over HTTP\n(.*?)\n## ", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

  /** A command goes on in the lines that begin with {@code >}; what it prints follows. */
  private static final Pattern STEP =
      Pattern.compile("^\\$ (.*\n(?:> .*\n)*)((?:(?!\\$ ).*\n)*)", Pattern.MULTILINE);

  /** What parts the output of two commands, which none prints. */
  private static final String PART = "\n--- the next command of the walk ---\n";

  /** Printed last, when the service listens and its accounts are there. */
  private static final String READY = "api/v1/accounts'";

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path folder;
  private static Process service;

  private record Step(String command, String shown) {
    static Step of(MatchResult match) {
      return new Step(match.group(1).replaceAll("(?m)^> ", ""), match.group(2));
    }

    String name() {
      return command.lines().findFirst().orElse("");
    }
  }

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    for (String program : List.of("bash", "curl")) {
      assumeTrue(isHere(program), "The walk is not run: there is no `" + program + "` here.");
    }
    Path printed = folder.resolve("demo.txt");
    service =
        Child.command(List.of(), "demo", "--serve")
            .redirectOutput(printed.toFile())
            .redirectError(folder.resolve("log.txt").toFile())
            .start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(printed).contains(READY)) {
      assertThat(service.isAlive() && System.nanoTime() < end)
          .as(Files.readString(folder.resolve("log.txt")))
          .isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (service != null) {
      service.destroy();
      service.waitFor();
    }
  }

  private static boolean isHere(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(at -> Files.isExecutable(Path.of(at, program)));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandInTurn() throws IOException, InterruptedException {
    List<Step> steps = steps();
    assertThat(steps).as("commands in the section `Over HTTP`").hasSizeGreaterThan(30);
    String[] printed = run(steps).split(Pattern.quote(PART), -1);
    assertThat(printed).hasSize(steps.size() + 1);
    return IntStream.range(0, steps.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    steps.get(i).name(),
                    () -> ShownLines.assertShown(printed[i], steps.get(i).shown())));
  }

  private static List<Step> steps() throws IOException {
    String section =
        SECTION
            .matcher(Files.readString(Path.of("..", "README.md")))
            .results()
            .map(m -> m.group(1))
            .findFirst()
            .orElseThrow();
    return BLOCK
        .matcher(section)
        .results()
        .flatMap(block -> STEP.matcher(block.group(1)).results())
        .map(Step::of)
        .toList();
  }

  /** What all of them print, errors too. */
  private static String run(List<Step> steps) throws IOException, InterruptedException {
    List<String> script = new ArrayList<>();
    for (Step step : steps) {
      script.add(step.command());
      script.add("echo '" + PART.stripTrailing() + "'");
    }
    Files.writeString(folder.resolve("walk.sh"), String.join("\n", script));
    Path output = folder.resolve("output.txt");
    ProcessBuilder shell = new ProcessBuilder("bash", "walk.sh").directory(folder.toFile());
    // Nobody's own settings, and no proxy between here and here.
    shell.environment().put("CURL_HOME", folder.toString());
    shell.environment().put("NO_PROXY", "*");
    Process walk = shell.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = walk.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    walk.destroyForcibly();
    assertThat(ended).as("the walk ends in %s", PATIENCE).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
