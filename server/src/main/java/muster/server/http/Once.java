package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import muster.data.store.KeptAnswer;
import muster.data.store.Store;
import muster.server.json.Json;

/**
 * Does what a POST asks at most once: the same request under the same key is answered as it was the
 * first time. The answer is kept in the transaction that makes the change, so a stop between the
 * two cannot lose one of them. Refusals are not kept: what was in the way may be gone next time.
 */
final class Once {
  private static final String REPLAYED = "Idempotency-Replayed";

  /** How long a repeat waits for the first to end, before it is told to come back. */
  private static final int PATIENCE_SECONDS = 5;

  private final Store store;
  private final Map<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

  Once(Store store) {
    this.store = store;
  }

  /**
   * Makes a change, or answers as when it was made.
   *
   * @param change what is asked, done in one transaction with keeping its answer
   */
  Response post(ContainerRequestContext request, Supplier<Done> change) {
    return post(request, () -> change, Supplier::get);
  }

  /**
   * The same where something slow comes first, which must not keep others from writing.
   *
   * @param slow is done outside of the transaction, and changes nothing
   * @param change takes what that came to
   */
  <T> Response post(ContainerRequestContext request, Supplier<T> slow, Function<T, Done> change) {
    Caller caller = Caller.of(request.getSecurityContext());
    Posted posted = Posted.of(request);
    String name = caller.account() + " " + posted.key();
    CountDownLatch mine = new CountDownLatch(1);
    CountDownLatch first = underWay.putIfAbsent(name, mine);
    if (first != null) {
      return afterFirst(first, caller, posted);
    }
    try {
      Optional<Response> before = findAnswer(caller, posted);
      return before.isPresent() ? before.get() : make(caller, posted, slow.get(), change);
    } finally {
      underWay.remove(name);
      mine.countDown();
    }
  }

  private <T> Response make(Caller caller, Posted posted, T worked, Function<T, Done> change) {
    return store.inOneTransaction(
        () -> {
          // Another service at the same database may have been first.
          Optional<Response> before = findAnswer(caller, posted);
          if (before.isPresent()) {
            return before.get();
          }
          Done done = change.apply(worked);
          store.posts().keep(caller.account(), posted.key(), kept(posted, done));
          return done.answer();
        });
  }

  private static KeptAnswer kept(Posted posted, Done done) {
    return new KeptAnswer(
        posted.digest(),
        done.status(),
        Optional.ofNullable(done.location()).map(Object::toString),
        Optional.ofNullable(done.etag()),
        Optional.of(MediaType.APPLICATION_JSON),
        ByteBuffer.wrap(Json.bytes(done.kept())));
  }

  private Response afterFirst(CountDownLatch first, Caller caller, Posted posted) {
    try {
      if (first.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Optional<Response> answer = findAnswer(caller, posted);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.later(
        ProblemType.STILL_RUNNING, "A request under the same key was under way, or failed.", 1);
  }

  private Optional<Response> findAnswer(Caller caller, Posted posted) {
    return store.posts().find(caller.account(), posted.key()).map(answer -> replay(answer, posted));
  }

  private static Response replay(KeptAnswer answer, Posted posted) {
    if (!answer.digest().equals(posted.digest())) {
      throw new Refusal(
          ProblemType.OTHER_REQUEST,
          "The `"
              + PostKeys.HEADER
              + "` was sent with another request within the last 24 hours: give each request its"
              + " own.");
    }
    Response.ResponseBuilder again =
        Response.status(answer.status())
            .type(answer.mediaType().orElse(null))
            .header(REPLAYED, true)
            .entity(answer.bytes());
    answer.location().ifPresent(location -> again.header(HttpHeaders.LOCATION, location));
    answer.etag().ifPresent(etag -> again.tag(new EntityTag(etag)));
    String marking = marking(answer.bytes());
    return marking.isEmpty()
        ? again.build()
        : again.header(ResponseHeaders.MARKING, marking).build();
  }

  private static String marking(byte[] body) {
    try {
      return Json.strict().readTree(body).path("marking").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
