package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Actor;

/** Calls that are right and come at a wrong time, or are more than is taken. */
final class HinderedCalls extends Calls {
  private static final List<String> PUBLISHED =
      List.of("GET " + ROUND + "published", "GET " + ROUND + "public-export");

  HinderedCalls(DescribedService on) {
    super(on);
  }

  void bodiesAndHeadsHaveAnEnd() throws Exception {
    String token = on.service.token("programme-team");
    List<String> large = on.caller.with("413");
    ExecutorService senders = Executors.newFixedThreadPool(large.size());
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (String operation : large) {
        ContractCaller.Call call = call(operation);
        String head =
            "%s %s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nContent-Length: 99999999\r\n\r\n"
                .formatted(call.verb(), call.path(), token);
        answers.add(senders.submit(() -> Raw.send(on.service.uri(), head)));
      }
      for (int i = 0; i < large.size(); i++) {
        see(call(large.get(i)), answers.get(i).get());
      }
    } finally {
      senders.shutdownNow();
    }
    on.caller.all().forEach(o -> expect(431, call(o).with("X-Much", "x".repeat(20_000))));
  }

  /** An answer that came as bytes. */
  private void see(ContractCaller.Call call, String raw) {
    String[] parts = raw.split("\r\n\r\n", 2);
    List<String> lines = parts[0].lines().toList();
    Map<String, List<String>> headers =
        lines.stream()
            .skip(1)
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(h -> h[0], h -> List.of(h[1])));
    int status = Integer.parseInt(lines.get(0).replaceAll("^HTTP/1.1 (\\d+) .*", "$1"));
    assertThat(status).as(raw).isEqualTo(413);
    on.contract.see(
        call.verb(),
        call.path().replaceAll("\\?.*", ""),
        status,
        HttpHeaders.of(headers, (name, value) -> true),
        parts[1].getBytes(StandardCharsets.UTF_8));
  }

  void whatDoesNotFitTheStateOfThingsIsRefused() {
    List<Sheet> unfit = SheetReader.read(DescribedService.unfitFiles());
    on.service.store.importRound(unfit, Actor.system("import"));
    for (String operation : on.caller.with("409")) {
      if ((operation.startsWith("GET " + ROUND) && !PUBLISHED.contains(operation))
          || operation.equals("POST " + ROUND + "assessments")) {
        expect(409, in("unfit", operation));
      }
    }
    on.service.serve(DescribedService.exemptingNothingThere());
    PUBLISHED.forEach(operation -> expect(409, call(operation)));
    on.service.serve(RunningService.ASSESSOR);
    expect(409, call("POST /api/v1/accounts"));
    expect(
        409,
        call("PATCH /api/v1/accounts/{account}")
            .place("account", "administrator")
            .with("If-Match", tag("administrator"))
            .body("{\"disabled\": true}"));
    expect(409, call("POST /api/v1/rounds"));
    expect(409, in("third", "POST " + ROUND + "locks").with("If-Match", "\"r2\""));
    expect(409, in("third", "PUT " + RETURN).without("If-Match").with("If-None-Match", "*"));
    expect(409, in("third", "PUT " + FILE));
    expect(
        409,
        in("third", "PUT " + OVERRIDES)
            .body("{\"rows\": []}")
            .without("If-Match")
            .with("If-None-Match", "*"));
    expect(409, in("third", "POST " + ROUND + "uploads").query("?file=capabilities"));
    for (String step : List.of("submissions", "moderations", "sign-offs")) {
      expect(409, in("third", "POST " + RETURN + "/" + step));
    }
  }

  void aRepeatThatComesTooEarlyIsToldToWait() throws Exception {
    List<String> posts =
        on.contract.unseen().stream()
            .filter(what -> what.startsWith("POST ") && what.endsWith(" 409"))
            .map(what -> what.substring(0, what.lastIndexOf(' ')))
            .toList();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2 * posts.size() + 1);
    try {
      Future<?> writer =
          threads.submit(() -> on.service.store.inOneTransaction(() -> await(held, end)));
      held.await();
      List<CompletableFuture<Object>> early = new ArrayList<>();
      List<Future<Integer>> all = new ArrayList<>();
      for (String post : posts) {
        ContractCaller.Call call = call(post);
        List<CompletableFuture<Integer>> both =
            List.of(
                CompletableFuture.supplyAsync(call::send, threads),
                CompletableFuture.supplyAsync(call::send, threads));
        all.addAll(both);
        early.add(CompletableFuture.anyOf(both.get(0), both.get(1)));
      }
      for (CompletableFuture<Object> answer : early) {
        assertThat(answer.get()).isEqualTo(409);
      }
      end.countDown();
      writer.get();
      for (Future<Integer> answer : all) {
        assertThat(answer.get()).isIn(200, 201, 409);
      }
    } finally {
      end.countDown();
      threads.shutdownNow();
    }
  }

  private Boolean await(CountDownLatch held, CountDownLatch end) {
    held.countDown();
    try {
      end.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void whoeverFailsToSignInTooOftenWaits() {
    for (int i = 0; i < 5; i++) {
      expect(401, call("POST /api/v1/sessions"));
    }
    expect(429, call("POST /api/v1/sessions"));
  }

  void aServiceThatReadsItsRulesSaysSoAndDoesTheRest() {
    on.caller.bodies.put(
        "SecondScore", on.score(on.second.copied(RunningService.FORCE, "surveillance").toString()));
    on.caller.bodies.put("NewRound", OpenedRound.body(on.service, "fourth").toString());
    List<String> waiting = on.caller.with("503");
    for (String operation : waiting) {
      if (Stream.of("{rulebook}/publications", "/rollbacks").noneMatch(operation::endsWith)) {
        expect(503, fit(operation));
      }
    }
    on.caller
        .all()
        .filter(operation -> operation.startsWith("GET ") && !waiting.contains(operation))
        .forEach(operation -> early(operation).send());
  }

  /** A call that is right in all but that it comes too early. */
  private ContractCaller.Call fit(String operation) {
    ContractCaller.Call call = early(operation);
    if (operation.contains("{round}") && !operation.startsWith("GET ")) {
      seen(call.place("round", "second"));
    }
    if (operation.endsWith("/moderations")) {
      call.place("service", "surveillance").with("If-Match", "\"r1\"");
    }
    if (operation.endsWith("/movements")) {
      call.place("assessment", on.later);
    }
    if (operation.endsWith("/overrides")) {
      call.body("{\"rows\": []}");
    }
    if (operation.equals("GET " + KEPT.replaceAll("/$", ""))) {
      call.with("Accept", "text/csv");
    }
    return Stream.of("/template", "/uploads").anyMatch(operation::endsWith)
        ? call.query("?file=capabilities")
        : call;
  }
}
