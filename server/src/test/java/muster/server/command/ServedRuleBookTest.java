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
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.Publication;
import muster.data.store.Store;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.server.files.EastMidlands;
import muster.server.files.RuleFolder;
import muster.server.files.ShippedRules;
import muster.server.http.ReadyAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster serve starts with the rule book that was published last")
@Timeout(300)
class ServedRuleBookTest {
  private static final String RISKS =
      "api/v1/rounds/east-midlands-2010/risks?force=northamptonshire"
          + "&service=strategic-roads-policing";
  private static final Actor SYSTEM = Actor.system("import");

  @TempDir private Path folder;
  private Path database;
  private EditedRules mine;
  private List<RuleFile> files;

  @BeforeEach
  void edit() throws IOException {
    database = folder.resolve("muster.db");
    // The one risk from 250 to 300 is high by these, and medium by those shipped.
    mine =
        EditedRules.below(folder)
            .replace("tables/bands.csv", "100..300", "100..250")
            .replace("tables/bands.csv", "300..1000", "250..1000");
    files = RuleFolder.read(mine.folder());
  }

  private String team() {
    try (Store store = Store.open(database, Clock.systemUTC())) {
      store.importRound(SheetReader.read(EastMidlands.files()), SYSTEM);
      return ReadyAccounts.make(store, Clock.systemUTC(), List.of("derbyshire")).stream()
          .filter(ready -> ready.account().equals("programme-team"))
          .findFirst()
          .orElseThrow()
          .token();
    }
  }

  private void publishMine() {
    try (Store store = Store.open(database)) {
      store.ruleBooks().publishFirst(ShippedRules.files(), "The first.", SYSTEM);
      long draft = store.ruleBooks().upload(files, "Mine", SYSTEM).id();
      store.ruleBooks().addCheck(draft, true, "{}", SYSTEM);
      store.ruleBooks().approve(draft, "It is right.", new Actor("approver", "approver", "t"));
      store.ruleBooks().addTrial(draft, true, "{}", SYSTEM);
      store.ruleBooks().publish(draft, "Now.", SYSTEM);
    }
  }

  private HttpResponse<String> risks(String token, Object... more)
      throws IOException, InterruptedException {
    Object[] words = {"serve", "--db", database, "--port", 0};
    List<Object> all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    Process process = Child.command(List.of(), all.toArray()).start();
    try {
      BufferedReader reader = process.inputReader(UTF_8);
      String line = reader.readLine();
      while (line != null && !line.startsWith("Serving ")) {
        line = reader.readLine();
      }
      assertThat(line).isNotNull();
      String address = line.replaceFirst(".* at (http:[^ ]*) .*", "$1");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address + RISKS))
                      .header("Authorization", "Bearer " + token)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      process.toHandle().destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return answer;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String ruleBook(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("Muster-Rule-Book").orElse("");
  }

  @Test
  void a_published_rule_book_serves_again_after_a_restart_and_no_other_is_slipped_in()
      throws IOException, InterruptedException {
    String token = team();
    publishMine();

    HttpResponse<String> answer = risks(token);

    assertThat(ruleBook(answer)).isEqualTo(RuleBook.hashOf(files));
    assertThat(answer.body()).contains("\"band\": \"high\"");
    Run other = Run.of("serve", "--db", database, "--port", 0, "--rules", Run.RULES);
    assertThat(other.code()).as(other.err()).isEqualTo(2);
    assertThat(other.err()).contains("has a rule book that serves", "leave out `--rules`");
  }

  @Test
  void the_rules_of_a_folder_are_the_first_publication_of_a_new_database()
      throws IOException, InterruptedException {
    String token = team();

    HttpResponse<String> answer = risks(token, "--rules", mine.folder());

    assertThat(ruleBook(answer)).isEqualTo(RuleBook.hashOf(files));
    try (Store store = Store.open(database)) {
      Publication first = store.ruleBooks().findCurrent().orElseThrow();
      assertThat(first.kind()).isEqualTo(Publication.Kind.FIRST);
      assertThat(first.ruleBook()).isEqualTo(RuleBook.hashOf(files));
      assertThat(first.reason()).contains("--rules");
    }
  }
}
