package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@DisplayName("C06 Settings are typed, in the environment or in a file, in that order")
@Timeout(120)
class SettingsTest {
  @Command(name = "muster serve")
  static final class Serve {
    @Option(names = "--port", converter = PortConverter.class, defaultValue = "8080")
    int port;

    @Option(names = "--max-body", converter = SizeConverter.class)
    Integer maxBody;

    @Option(names = "--request-timeout", converter = SecondsConverter.class)
    Duration request;

    @Option(names = "--db")
    Path database;

    @Option(names = "--config")
    Path config;
  }

  @TempDir Path folder;
  private Path file;
  private final Serve serve = new Serve();

  @BeforeEach
  void name() {
    file = folder.resolve("muster.properties");
  }

  private void fill(Map<String, String> environment, String lines, String... typed)
      throws IOException {
    CommandLine line = new CommandLine(serve);
    line.parseArgs(typed);
    Files.writeString(file, lines);
    new Settings(line.getCommandSpec(), "--config").fill(environment, file);
  }

  @Test
  void what_is_nowhere_keeps_its_default() throws IOException {
    fill(Map.of("OTHER", "1"), "# nothing\n\n");

    assertThat(serve.port).isEqualTo(8080);
    assertThat(serve.maxBody).isNull();
  }

  @Test
  void a_file_counts_before_the_default() throws IOException {
    fill(Map.of(), " port = 9001 \nmax-body=8m\nrequest-timeout = 5\ndb = a b=c.db\n");

    assertThat(serve.port).isEqualTo(9001);
    assertThat(serve.maxBody).isEqualTo(8 * 1024 * 1024);
    assertThat(serve.request).isEqualTo(Duration.ofSeconds(5));
    assertThat(serve.database).isEqualTo(Path.of("a b=c.db"));
  }

  @Test
  void the_environment_counts_before_the_file() throws IOException {
    fill(Map.of("MUSTER_PORT", "9002", "MUSTER_MAX_BODY", "500k"), "port = 9001\nmax-body = 8m\n");

    assertThat(serve.port).isEqualTo(9002);
    assertThat(serve.maxBody).isEqualTo(500 * 1024);
  }

  @Test
  void what_is_typed_counts_before_both_though_it_is_the_default() throws IOException {
    fill(Map.of("MUSTER_PORT", "9002"), "port = 9001\n", "--port", "8080");

    assertThat(serve.port).isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot = 1              | line 2: there is no setting `prot`       | did you mean `port`?",
        "config = x            | line 2: there is no setting `config`     | there are db",
        "port                  | line 2: `port` is no setting             | name = value",
        "port = ten            | line 2: `port`: `ten` is not a port      | --help",
        "max-body = 1          | line 2: `max-body`: `1` is not a size    | --help",
        "max-body = 65m        | line 2: `max-body`: `65m` is not a size  | --help",
        "request-timeout = 0   | line 2: `request-timeout`: `0` is not a number of seconds | --help",
        "port = 1\\nport = 2   | line 3: the setting `port` is there already | leave one",
      })
  void a_mistake_in_the_file_is_told_with_its_line(String line, String message, String help) {
    assertThatThrownBy(() -> fill(Map.of(), "# settings\n" + line.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            UsageProblem.class,
            problem -> {
              assertThat(problem.getMessage()).startsWith("`" + file + "`, ").contains(message);
              assertThat(problem.help()).contains(help);
            });
  }

  @Test
  void a_mistake_in_the_environment_is_told_with_its_name() {
    assertThatThrownBy(() -> fill(Map.of("MUSTER_PORT", "ten"), ""))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("`MUSTER_PORT` in the environment: `ten` is not a port");
  }

  @Test
  void a_variable_that_is_nearly_a_setting_is_told() {
    Settings settings = new Settings(new CommandLine(serve).getCommandSpec(), "--config");

    assertThat(
            settings.strangers(
                Map.of("MUSTER_PROT", "1", "MUSTER_JAVA_OPTS", "", "MUSTER_PORT", "1", "P", "2")))
        .containsExactly(
            "`MUSTER_PROT` in the environment is no setting: did you mean `MUSTER_PORT`?");
  }

  @Test
  void help_lists_every_setting_with_its_variable() {
    String help = Run.of("serve", "--help").out();
    CommandLine serve =
        Commands.commandLine(
                Run.console(
                    new java.io.ByteArrayOutputStream(),
                    new java.io.ByteArrayOutputStream(),
                    false,
                    false))
            .getSubcommands()
            .get("serve");

    assertThat(serve.getCommandSpec().options())
        .filteredOn(option -> !option.usageHelp() && !option.versionHelp())
        .hasSizeGreaterThan(8)
        .allSatisfy(
            option ->
                assertThat(help)
                    .contains(option.longestName(), Settings.variable(Settings.key(option))));
  }

  @Test
  void a_service_takes_them_from_the_environment_and_the_file() throws Exception {
    Files.writeString(file, "port = 0\nhost = 127.0.0.1\n");
    ProcessBuilder builder = Child.command(List.of(), "serve", "--db", folder.resolve("a.db"));
    builder
        .environment()
        .putAll(Map.of("MUSTER_CONFIG", file.toString(), "MUSTER_HOST", "0.0.0.0"));
    Process process = builder.start();
    try {
      String line = "";
      while (line != null && !line.startsWith("Serving ")) {
        line = process.inputReader(UTF_8).readLine();
      }
      assertThat(line).contains(" at http://0.0.0.0:", "to whoever can reach it");
      assertThat(line).doesNotContain(":8080/");
      assertThat(process.errorReader(UTF_8).readLine())
          .startsWith("muster: other machines can call at `0.0.0.0`")
          .contains("TLS");
      process.toHandle().destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void an_address_that_is_none_is_told() {
    Run run = Run.of("serve", "--db", folder.resolve("a.db"), "--host", "no.such.host.invalid");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`no.such.host.invalid`");
    assertThat(folder).isEmptyDirectory();
  }
}
