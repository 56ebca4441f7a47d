package muster.server.http;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import muster.data.store.Actor;
import muster.data.store.RuleBookDraft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While 8 callers read, the edited rule book is published and rolled back again and again. Each
 * answer must be by one rule book: its header, what its body says, and a band that the two rule
 * books judge differently; of lists of groups and of published results, all of one rule book are
 * alike. Only the first draft goes the whole way over HTTP: from the second publication on that it
 * passed its check is written into the store, as a check of the same files takes longer than all
 * the rest. The whole campaign is {@code server/publish-campaign}.
 */
@DisplayName("E04 Rule books are published and rolled back under load, and no answer is mixed")
class E04PublishedUnderLoadTest {
  private static final int CALLERS = 8;
  private static final long SEED = 2010;
  private static final int MOST_PAUSE_MILLIS = 100;

  /** As many as the campaign asks for; in the build as many as fit into the time. */
  private static final int TIMES = Integer.getInteger("publications", 0);

  private static final Duration SHORT = Duration.ofSeconds(12);
  private static final int LEAST = 2;
  private static final int MEBIBYTE = 1024 * 1024;

  private static final String LEAD = "policy-lead";
  private static final String WHY = "{\"reason\": \"Under load.\"}";

  private static final String OPPORTUNITIES = RunningService.ROUND + "/opportunities?limit=500";
  private static final String PUBLISHED = RunningService.ROUND + "/published";
  private static final List<String> PATHS = List.of(EditedBook.RISKS, OPPORTUNITIES, PUBLISHED);

  @TempDir Path folder;

  private final AtomicBoolean over = new AtomicBoolean();
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Map<String, String> bands =
      Map.of(
          EditedBook.shippedHash(), EditedBook.SHIPPED_BAND,
          EditedBook.hash(), EditedBook.EDITED_BAND);

  /** What is held once nobody asks for anything. */
  private record Held(long mebibytes, int classes) {
    static Held now() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return new Held(
          (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }

  @Test
  void every_answer_is_wholly_of_one_rule_book() throws InterruptedException {
    System.out.println("publish and roll back: seed " + SEED);
    try (RunningService service = RunningService.start(folder)) {
      F04ResultsArePublishedTest.publish(service);
      check(service, upload(service));
      ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
      List<Held> held = new ArrayList<>();
      int times = 0;
      try {
        for (int caller = 0; caller < CALLERS; caller++) {
          Random random = new Random(SEED + caller);
          callers.execute(() -> read(service, random));
        }
        Stopwatch watch = new Stopwatch();
        while (times < Math.max(TIMES, LEAST)
            || (TIMES == 0 && watch.elapsed().compareTo(SHORT) < 0)) {
          publishAndRollBack(service);
          held.add(Held.now());
          times++;
        }
      } finally {
        over.set(true);
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      }
      tell(times, held);
      assertThat(answers.stream().distinct())
          .as("each is by the shipped or by the edited rule book, and both were seen")
          .containsExactlyInAnyOrder(
              EditedBook.SHIPPED_BAND,
              EditedBook.EDITED_BAND,
              OPPORTUNITIES + " by " + EditedBook.shippedHash(),
              OPPORTUNITIES + " by " + EditedBook.hash(),
              PUBLISHED + " by " + EditedBook.shippedHash(),
              PUBLISHED + " by " + EditedBook.hash());
      assertFlat(held);
      assertThat(service.store.ruleBooks().listPublications(Long.MAX_VALUE, Integer.MAX_VALUE))
          .hasSize(1 + 2 * times);
      assertThat(service.store.audit().verify().problems()).isEmpty();
    }
  }

  private static RuleBookDraft upload(RunningService service) {
    Actor lead = new Actor(LEAD, LEAD, "load");
    return service.store.ruleBooks().upload(EditedBook.files(), "Under load", lead);
  }

  /** Once over HTTP: the drafts are all of the same files. */
  private static void check(RunningService service, RuleBookDraft draft) {
    HttpResponse<byte[]> check =
        service.send(service.post(LEAD, "api/v1/rule-books/" + draft.id() + "/checks", "{}"));
    assertThat(json(check).path("passed").asBoolean()).as(text(check)).isTrue();
  }

  private static void publishAndRollBack(RunningService service) {
    RuleBookDraft draft = upload(service);
    Actor lead = new Actor(LEAD, LEAD, "load");
    service.store.ruleBooks().addCheck(draft.id(), true, "{}", lead);
    String book = "api/v1/rule-books/" + draft.id();
    for (HttpResponse<byte[]> answer :
        List.of(
            service.send(service.post("approver", book + "/approvals", WHY)),
            service.send(service.post(LEAD, book + "/publications", WHY)),
            service.send(service.post(LEAD, "api/v1/rule-books/rollbacks", WHY)))) {
      assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    }
  }

  private void read(RunningService service, Random random) {
    while (!over.get()) {
      String path = PATHS.get(random.nextInt(PATHS.size()));
      HttpResponse<byte[]> answer = service.send(service.programmeTeam(path));
      answers.add(path.equals(EditedBook.RISKS) ? judged(answer) : alike(path, answer));
      try {
        Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The band of an answer that is wholly of one rule book; else what is the matter with it. */
  private String judged(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      return "failed: " + answer.statusCode() + " " + text(answer);
    }
    JsonNode body = json(answer);
    String hash = header(answer, "Muster-Rule-Book");
    String band = body.path("risks").path(0).path("band").asText();
    boolean one =
        body.path("assessment").path("ruleBook").asText().equals(hash)
            && band.equals(bands.get(hash));
    return one ? band : "mixed: " + hash + " " + band + " " + text(answer);
  }

  /**
   * By which rule book an answer is that is as all others by it; else what is the matter with it.
   */
  private String alike(String path, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      return "failed: " + answer.statusCode() + " " + text(answer);
    }
    JsonNode body = json(answer);
    String named = header(answer, "Muster-Rule-Book");
    boolean published = path.equals(PUBLISHED);
    String own = (published ? body : body.path("assessment")).path("ruleBook").asText();
    String by = published ? body.path("disclosedBy").asText() : own;
    String other = bodies.putIfAbsent(path + " by " + by, text(answer));
    boolean one =
        own.equals(named)
            && own.equals(published ? EditedBook.shippedHash() : by)
            && bands.containsKey(by)
            && (other == null || other.equals(text(answer)));
    return one ? path + " by " + by : "mixed: " + named + " " + text(answer);
  }

  private static void assertFlat(List<Held> held) {
    Held early = held.get(Math.min(held.size() - 1, held.size() / 10));
    Held last = held.get(held.size() - 1);
    assertThat(last.mebibytes()).isLessThan(early.mebibytes() + 24);
    assertThat(last.classes()).isLessThan(early.classes() + 300);
  }

  private void tell(int times, List<Held> held) {
    Held first = held.get(0);
    Held last = held.get(held.size() - 1);
    System.out.printf(
        "publish and roll back: %d times, %d callers, seed %d: answers %s; held after the first %d"
            + " MB and %,d classes, after the last %d MB and %,d%n",
        times,
        CALLERS,
        SEED,
        new TreeMap<>(answers.stream().collect(groupingBy(a -> a, counting()))),
        first.mebibytes(),
        first.classes(),
        last.mebibytes(),
        last.classes());
  }
}
