package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import muster.data.store.AssessmentRequest;
import muster.data.store.Standing;
import muster.data.store.Trigger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Lists are of the latest assessment, which is made anew whenever something changes")
class F02ListsAreOfTheLatestAssessmentTest {
  private static final String RISK =
      RunningService.ROUND + "/risks?force=derbyshire&service=firearms";

  @TempDir Path folder;

  private static double risk(RunningService service, String more) {
    HttpResponse<byte[]> answer = service.send(service.programmeTeam(RISK + more));
    assertThat(answer.statusCode()).as(RunningService.text(answer)).isEqualTo(200);
    return RunningService.json(answer).path("risks").get(0).path("risk").asDouble();
  }

  @Test
  @DisplayName("a return counts once it is handed in, provisionally, and never while it is a draft")
  void handedInReturnsCountAndDraftsNever() {
    try (RunningService service = RunningService.start(folder)) {
      double before = risk(service, "");
      StoredReturns.draft(service.store, 1);
      double withDraft = risk(service, "");
      StoredReturns.submit(service.store, 1);
      double handedIn = risk(service, "");
      double official = risk(service, "&standing=official");

      assertThat(withDraft).isEqualTo(before);
      assertThat(handedIn).isGreaterThan(before);
      assertThat(official).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("headers and body name the assessment, the rule book, the data and the standing")
  void answersNameWhatTheyRestOn() {
    try (RunningService service = RunningService.start(folder)) {
      for (String list :
          new String[] {
            "risks", "services", "opportunities", "projects", "gaps", "finance", "not-listed"
          }) {
        HttpResponse<byte[]> answer =
            service.send(
                service.programmeTeam(RunningService.ROUND + "/" + list + "?standing=official"));
        assertThat(RunningService.header(answer, "Muster-Assessment"))
            .as(list)
            .hasSize(64)
            .isEqualTo(RunningService.json(answer).path("assessment").path("id").asText());
        assertThat(RunningService.header(answer, "Muster-Rule-Book"))
            .isEqualTo(RunningService.json(answer).path("assessment").path("ruleBook").asText());
        assertThat(RunningService.header(answer, "Muster-Data-Version"))
            .isEqualTo(RunningService.json(answer).path("assessment").path("data").asText());
        assertThat(RunningService.header(answer, "Muster-Standing"))
            .isEqualTo(RunningService.json(answer).path("standing").asText())
            .isEqualTo("official");
      }
      HttpResponse<byte[]> csv =
          service.send(service.programmeTeam(RunningService.ROUND + "/risks.csv"));
      assertThat(RunningService.header(csv, "Muster-Assessment")).hasSize(64);
      assertThat(RunningService.header(csv, "Muster-Standing")).isEqualTo("provisional");
    }
  }

  @Test
  @DisplayName("a change is assessed in the background, nobody asking, and kept with its reason")
  void changesAreAssessedInTheBackground() throws InterruptedException {
    try (RunningService service = RunningService.start(folder)) {
      AssessmentRequest first = awaitOther(service, 0);
      StoredReturns.submit(service.store, 1);
      // Any request that changes something has the rounds looked at again.
      service.send(service.post("administrator", "api/v1/accounts/board/tokens", "{}"));
      AssessmentRequest second = awaitOther(service, first.number());

      assertThat(first.trigger()).isEqualTo(Trigger.RETURN_CHANGED);
      assertThat(second.trigger()).isEqualTo(Trigger.RETURN_CHANGED);
      assertThat(second.standing()).isEqualTo(Standing.PROVISIONAL);
      assertThat(second.assessment()).isNotEqualTo(first.assessment());
      assertThat(service.store.audit().verify().problems()).isEmpty();
    }
  }

  private static AssessmentRequest awaitOther(RunningService service, long than)
      throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(end)) {
      AssessmentRequest latest =
          service
              .store
              .assessments()
              .findLatest("east-midlands-2010", Standing.PROVISIONAL)
              .orElse(null);
      if (latest != null && latest.number() > than) {
        return latest;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("nothing was assessed in the background");
  }

  @Test
  @DisplayName("what two ask for at once is done once, and both get it")
  void twoAtOnceAreOne() {
    AtomicInteger times = new AtomicInteger();
    CountDownLatch both = new CountDownLatch(1);
    try (Joined<String, Integer> joined = new Joined<>()) {
      Joined.Work<Integer> work =
          () -> {
            awaitUninterrupted(both);
            return times.incrementAndGet();
          };
      CompletableFuture<Integer> first = joined.join("the same", work);
      CompletableFuture<Integer> second = joined.join("the same", work);
      both.countDown();

      assertThat(Joined.await(first)).isEqualTo(1);
      assertThat(Joined.await(second)).isEqualTo(1);
      assertThat(Joined.await(joined.join("the same", work))).isEqualTo(2);
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
