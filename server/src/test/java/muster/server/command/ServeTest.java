package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import muster.data.store.Store;
import muster.server.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster serve")
@Timeout(300)
class ServeTest {
  /** What the service prints up to a line that has a word. */
  private static String printed(Process process, String last) throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    StringBuilder printed = new StringBuilder();
    String line = "";
    while (line != null && !line.contains(last)) {
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
  void fills_an_empty_database_prints_a_token_once_and_stops_when_told(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path database = folder.resolve("rounds.db");
    String token;
    Process process = Child.command(List.of(), "serve", "--db", database, "--port", 0).start();
    try {
      String welcome = printed(process, "/api/v1/accounts/team/tokens");

      assertThat(welcome).contains("The database was empty; the East Midlands' round is in it now");
      assertThat(welcome)
          .contains("at http://127.0.0.1:", "`administrator` was made", "shown this once")
          .contains("./muster account token administrator --db " + database)
          .contains("curl -X POST");
      String address = between(welcome, " at ", " to this machine");
      token = between(welcome, "shown this once:", "\nIt counts");
      assertThat(get(address + "api/v1/accounts", token).statusCode()).isEqualTo(200);
      assertThat(get(address + "api/v1/rounds/east-midlands-2010/risks", token).statusCode())
          .isEqualTo(403);
      assertThat(get(address + "api/v1/accounts", "made-up").statusCode()).isEqualTo(401);
      List<String> log = stop(process);
      assertThat(log.subList(0, log.size() - 1))
          .hasSize(3)
          .allSatisfy(line -> assertThat(Json.strict().readTree(line).isObject()).isTrue())
          .allSatisfy(line -> assertThat(line).contains("\"request\"", "\"status\""))
          .noneSatisfy(line -> assertThat(line).contains("made-up"));
    } finally {
      process.destroyForcibly();
    }

    Process again = Child.command(List.of(), "serve", "--db", database, "--port", 0).start();
    try {
      String welcome = printed(again, "makes another");

      assertThat(welcome).doesNotContain("was made", "Bearer", token);
      String address = between(welcome, " at ", " to this machine");
      assertThat(get(address + "api/v1/accounts", token).statusCode()).isEqualTo(200);

      // Whoever has the file can always get in, also while the service runs.
      Run lost = Run.of("account", "token", "administrator", "--db", database);
      assertThat(lost.code()).as(lost.err()).isZero();
      assertThat(lost.out()).matches("[A-Za-z0-9_-]{43}\\R");
      assertThat(lost.err()).contains("shown this once, counts until ");
      assertThat(get(address + "api/v1/accounts", lost.out().strip()).statusCode()).isEqualTo(200);
      stop(again);
    } finally {
      again.destroyForcibly();
    }
  }

  private static List<String> stop(Process process) throws IOException, InterruptedException {
    process.toHandle().destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<String> log = process.errorReader(UTF_8).lines().toList();
    assertThat(log).last().isEqualTo("Stopped.");
    return log;
  }

  @Test
  void a_token_is_for_an_account_that_there_is(@TempDir Path folder) {
    Path database = folder.resolve("a.db");

    Run none = Run.of("account", "token", "administrator", "--db", database);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("there is no `" + database + "`");
    assertThat(folder).isEmptyDirectory();

    assertThat(Run.of("demo", "--db", database).code()).isZero();
    Run nobody = Run.of("account", "token", "administrator", "--db", database);
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("no account `administrator`", "there is none yet");
    assertThat(nobody.out()).isEmpty();
  }

  @Test
  void a_misspelt_account_names_the_nearest_right_one(@TempDir Path folder) {
    Path database = folder.resolve("a.db");
    try (Store store = Store.open(database)) {
      FirstAdministrator.make(store, Clock.systemUTC());
      assertThat(FirstAdministrator.make(store, Clock.systemUTC())).isEmpty();
    }

    Run run = Run.of("account", "token", "adminstrator", "--db", database);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean `administrator`?");
  }

  @Test
  void the_demo_serves_with_ready_accounts_and_leaves_nothing_behind(@TempDir Path folder)
      throws IOException, InterruptedException {
    Process process =
        Child.command(List.of("-Djava.io.tmpdir=" + folder), "demo", "--serve").start();
    try {
      String welcome = printed(process, "/api/v1/accounts'");

      for (String account :
          List.of(
              "assessor-derbyshire",
              "chief-officer-derbyshire",
              "moderator-derbyshire",
              "assessor-lincolnshire",
              "chief-officer-lincolnshire",
              "moderator-lincolnshire",
              "programme-team",
              "policy-lead",
              "approver",
              "board",
              "auditor",
              "administrator")) {
        assertThat(welcome).containsPattern("  " + account + " +[A-Za-z0-9_-]{43}\n");
      }
      List<String> curls = welcome.lines().filter(line -> line.strip().startsWith("curl")).toList();
      assertThat(curls).hasSize(3);
      for (String curl : curls) {
        String address = curl.replaceAll(".* '(http[^']+)'.*", "$1");
        String token = curl.replaceAll(".*Bearer ([^']+)'.*", "$1");
        assertThat(get(address, token).statusCode()).as(curl).isEqualTo(200);
      }
      String docs = welcome.replaceAll("(?s).* described at (\\S+)\\.\n.*", "$1");
      assertThat(get(docs, "none-is-needed").statusCode()).as(docs).isEqualTo(200);
      stop(process);
    } finally {
      process.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("muster-demo")))
          .isEmpty();
    }
  }

  @Test
  void the_demo_that_serves_keeps_no_database(@TempDir Path folder) {
    Run run = Run.of("demo", "--serve", "--db", folder.resolve("a.db"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("`--serve` takes a database that is deleted", "leave out `--db`");
  }

  @Test
  void says_when_a_file_is_no_database_of_ours() {
    Run run = Run.of("serve", "--db", Run.EAST_MIDLANDS.resolve("round.csv"), "--port", 0);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("round.csv").doesNotContain("SQLITE", "Exception");
  }
}
