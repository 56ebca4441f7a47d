package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import muster.engine.CheckReport;
import muster.engine.RuleFile;
import muster.server.draft.Attacks;
import muster.server.draft.DraftCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The service answers while two drafts run away in processes of their own")
class C07TheServiceAnswersWhileRulesRunAwayTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String RISKS = RunningService.ROUND + "/risks";

  @TempDir private Path folder;

  @Test
  @DisplayName("each request for the risks is answered within 5 s")
  void answers() {
    List<RuleFile> draft = Attacks.book(List.of(Attacks.runaway("joined-cross-join")));
    try (RunningService service = RunningService.start(folder)) {
      service.send(service.programmeTeam(RISKS));
      List<CompletableFuture<CheckReport>> checks =
          Stream.of(1, 2)
              .map(i -> CompletableFuture.supplyAsync(() -> DraftCheck.check(draft)))
              .toList();
      int requests = 0;
      Duration slowest = Duration.ZERO;
      while (!checks.stream().allMatch(CompletableFuture::isDone)) {
        long before = System.nanoTime();
        HttpResponse<byte[]> answer = service.send(service.programmeTeam(RISKS));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(answer.statusCode()).isEqualTo(200);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        requests++;
      }
      System.out.printf(
          "service beside two runaway drafts: %d requests, the slowest in %d ms%n",
          requests, slowest.toMillis());
      assertThat(slowest).isLessThan(SOON);
      assertThat(requests).isGreaterThan(10);
      assertThat(checks)
          .allSatisfy(
              check ->
                  assertThat(check.join().problems())
                      .singleElement()
                      .asString()
                      .contains("the rule `flag/joined-cross-join` "));
    }
  }
}
