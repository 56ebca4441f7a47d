package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a checkout of a few files, with scripts in place of Maven and Java. */
@DisplayName("The launcher")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "muster");
  private static final String MAVEN =
      "echo built >>\"$PWD/builds\"; mkdir -p server/target; echo jar >server/target/muster.jar";

  @TempDir private Path folder;
  private Path checkout;
  private Path tools;

  @BeforeEach
  void aCheckoutThatWasNeverBuilt() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a checkout"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(LAUNCHER, checkout.resolve("muster"));
    for (String file :
        List.of(
            "pom.xml",
            "engine/pom.xml",
            "engine/src/main/java/A.java",
            "engine/src/test/java/ATest.java",
            "rules/pom.xml",
            "rules/flag/stale.drl",
            "rules/README.md",
            "data/pom.xml",
            "data/src/main/java/B.java",
            "data/east-midlands/round.csv",
            "server/pom.xml",
            "server/src/main/java/C.java")) {
      Path path = checkout.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }
    tool("java", version("17.0.15") + "pwd; echo \"$@\"");
    tool("mvn", MAVEN);
    long past = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    try (Stream<Path> all = Files.walk(checkout)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.fromMillis(past));
      }
    }
  }

  private static String version(String number) {
    return "[ \"$1\" != -version ] || { echo 'openjdk version \"" + number + "\"' >&2; exit; }\n";
  }

  private void tool(String name, String script) throws IOException {
    Path tool = tools.resolve(name);
    Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run launch(Object... args) throws IOException, InterruptedException {
    return launch(checkout.resolve("muster"), Map.of(), args);
  }

  private Run launch(Path launcher, Map<String, String> environment, Object... args)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("sh", launcher.toString()));
    for (Object arg : args) {
      line.add(arg.toString());
    }
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.directory(folder.toFile());
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "MUSTER_JAVA_OPTS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private int builds() throws IOException {
    Path builds = checkout.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  @Test
  void builds_the_first_time_and_says_so() throws IOException, InterruptedException {
    Run first = launch("demo");

    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("building; the first time takes a minute or two");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void runs_the_jar_with_the_arguments_in_the_folder_of_the_caller()
      throws IOException, InterruptedException {
    Run run = launch("assess", "my round", "--top", 3);

    assertThat(run.out())
        .startsWith(folder.toRealPath() + "\n")
        .endsWith(
            "-jar "
                + checkout.toRealPath()
                + "/server/target/muster.jar assess my round --top 3\n");
  }

  @Test
  void builds_no_second_time_while_nothing_changes() throws IOException, InterruptedException {
    launch("demo");

    Run second = launch("demo");

    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void builds_again_when_a_source_changes_and_not_for_tests_prose_or_rules()
      throws IOException, InterruptedException {
    int expected = 1;
    launch("demo");
    for (String file :
        List.of("engine/src/main/java/A.java", "data/east-midlands/round.csv", "server/pom.xml")) {
      newer(file);
      launch("demo");
      expected++;
      assertThat(builds()).as(file).isEqualTo(expected);
    }
    for (String file :
        List.of("engine/src/test/java/ATest.java", "rules/README.md", "rules/flag/stale.drl")) {
      newer(file);
      launch("demo");
      assertThat(builds()).as(file).isEqualTo(expected);
    }
  }

  /** Makes the jar old and the file a little less so. */
  private void newer(String file) throws IOException {
    Instant old = Instant.parse("2021-01-01T00:00:00Z");
    Files.setLastModifiedTime(checkout.resolve("server/target/muster.jar"), FileTime.from(old));
    try (Stream<Path> all = Files.walk(checkout)) {
      for (Path path : all.filter(p -> !p.endsWith("muster.jar")).toList()) {
        Files.setLastModifiedTime(path, FileTime.from(old.minusSeconds(60)));
      }
    }
    Files.setLastModifiedTime(checkout.resolve(file), FileTime.from(old.plusSeconds(60)));
  }

  @Test
  void builds_again_when_a_file_of_the_dataset_is_gone() throws IOException, InterruptedException {
    launch("demo");
    newer("rules/README.md");
    Files.delete(checkout.resolve("data/east-midlands/round.csv"));

    launch("demo");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void builds_once_when_two_come_at_the_same_time() throws Exception {
    tool("mvn", "sleep 1; " + MAVEN);
    Process other =
        new ProcessBuilder(
                "sh",
                "-c",
                "PATH=" + tools + ":$PATH exec sh \"$0\" demo",
                checkout.resolve("muster").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("other").toFile())
            .start();

    launch("demo");

    assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void is_found_through_a_symbolic_link() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path link = Files.createSymbolicLink(bin.resolve("m"), Path.of("../a checkout/muster"));

    assertThat(launch(link, Map.of(), "demo").out())
        .contains("a checkout/server/target/muster.jar");
  }

  @Test
  void shows_the_end_of_a_build_that_fails() throws IOException, InterruptedException {
    tool("mvn", "seq 1 200; echo 'A.java: a fault'; exit 1");

    Run run = launch("demo");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("A.java: a fault", "the build failed").doesNotContain("\n7\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void says_when_java_is_too_old() throws IOException, InterruptedException {
    tool("java", version("11.0.2"));

    Run run = launch("demo");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("muster: Java 11 is too old; install a JDK 17 or newer\n");
    assertThat(builds()).isZero();
  }

  @Test
  void says_when_java_home_leads_nowhere() throws IOException, InterruptedException {
    Run run = launch(checkout.resolve("muster"), Map.of("JAVA_HOME", "/nowhere"), "demo");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("JAVA_HOME is set to /nowhere");
  }

  @Test
  void hands_options_to_java_and_what_newer_versions_ask_for()
      throws IOException, InterruptedException {
    Map<String, String> options = Map.of("MUSTER_JAVA_OPTS", "-Xmx2g -Da=b");

    assertThat(launch(checkout.resolve("muster"), options, "demo").out())
        .contains(" -Xmx2g -Da=b -jar ")
        .doesNotContain("native-access");
    tool("java", version("25.0.1") + "echo \"$@\"");
    assertThat(launch("demo").out()).contains("--enable-native-access=ALL-UNNAMED");
  }
}
