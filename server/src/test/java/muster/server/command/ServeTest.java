package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import muster.server.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster serve")
@Timeout(120)
class ServeTest {
  /** What the service prints up to the example for the assessor, which is its last line. */
  private static String welcome(Process process) throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    StringBuilder printed = new StringBuilder();
    String line = "";
    while (line != null && !line.contains("?force=")) {
      line = reader.readLine();
      printed.append(line).append('\n');
    }
    return printed.toString();
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from)).strip();
  }

  private static HttpResponse<String> get(String address, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  @Test
  void fills_an_empty_database_prints_tokens_that_work_and_stops_when_told(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path database = folder.resolve("rounds.db");
    Process process =
        Child.command(List.of(), "serve", "--db", database, "--port", 0, "--force", "lincolnshire")
            .start();
    try {
      String welcome = welcome(process);

      assertThat(welcome).contains("The database was empty; the East Midlands' round is in it now");
      assertThat(welcome).contains("at http://127.0.0.1:", "(lincolnshire)", "curl");
      String address = between(welcome, " at ", " to this machine");
      String team = between(welcome, "programme team", "\n");
      String assessor = between(welcome, "assessor of one force", "(");
      String risks = address + "api/v1/rounds/east-midlands-2010/risks";
      assertThat(welcome).contains("' '" + risks + "'\n", "' '" + risks + "?force=lincolnshire'");
      assertThat(get(risks, team).statusCode()).isEqualTo(200);
      assertThat(get(risks, assessor).body())
          .contains("lincolnshire")
          .doesNotContain("\"derbyshire\"");
      assertThat(get(risks, "made-up").statusCode()).isEqualTo(401);

      process.toHandle().destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      List<String> log = process.errorReader(UTF_8).lines().toList();
      assertThat(log).last().isEqualTo("Stopped.");
      assertThat(log.subList(0, log.size() - 1))
          .hasSize(3)
          .allSatisfy(line -> assertThat(Json.strict().readTree(line).isObject()).isTrue())
          .allSatisfy(line -> assertThat(line).contains("\"request\"", "\"status\""))
          .noneSatisfy(line -> assertThat(line).contains("made-up"));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void knows_the_forces_of_the_round(@TempDir Path folder) {
    Run run = Run.of("serve", "--db", folder.resolve("a.db"), "--port", 0, "--force", "derbishire");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no force `derbishire`", "did you mean `derbyshire`?");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void knows_the_rounds_it_has(@TempDir Path folder) {
    Run run = Run.of("serve", "--db", folder.resolve("a.db"), "--port", 0, "--round", "2019");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no round `2019`", "there is east-midlands-2010");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void says_when_a_file_is_no_database_of_ours() {
    Run run = Run.of("serve", "--db", Run.EAST_MIDLANDS.resolve("round.csv"), "--port", 0);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("round.csv").doesNotContain("SQLITE", "Exception");
  }
}
