package muster.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import muster.server.json.Json;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Says no to requests that have not wholly arrived, or cannot be read at all: the bytes of a
 * problem, and then the end of the connection, for nobody can tell where a next request begins.
 */
final class EarlyRefusals implements AutoCloseable {
  /** A caller who is still sending gets to see the answer before the connection ends. */
  private static final Duration LINGER = Duration.ofSeconds(1);

  private final Limits limits;
  private final Arrivals arrivals;
  private final RequestLog log;
  private final ScheduledThreadPoolExecutor clock;

  EarlyRefusals(Limits limits, Arrivals arrivals, RequestLog log) {
    this.limits = limits;
    this.arrivals = arrivals;
    this.log = log;
    this.clock = new ScheduledThreadPoolExecutor(1, task -> daemon(task));
    clock.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "muster-arrivals");
    thread.setDaemon(true);
    return thread;
  }

  /** Has a request on this connection refused if it takes too long; nothing where it began. */
  void startClock(Connection<?> connection) {
    Arrival arrival = arrivals.of(connection);
    if (arrival.begin()) {
      AtomicReference<ScheduledFuture<?>> self = new AtomicReference<>();
      self.set(
          clock.schedule(
              () -> expire(connection, arrival, self.get()),
              limits.request().toMillis(),
              TimeUnit.MILLISECONDS));
      arrival.endBy(self.get());
    }
  }

  private void expire(Connection<?> connection, Arrival arrival, ScheduledFuture<?> end) {
    if (arrival.expire(end)) {
      answer(
          connection,
          new Refusal(
              ProblemType.TOO_SLOW,
              "A request must arrive within " + limits.request().toSeconds() + " seconds."));
    }
  }

  /** Refuses what is arriving on a connection, unless that was done before. */
  void send(Connection<?> connection, Refusal refusal) {
    if (arrivals.of(connection).refuse()) {
      answer(connection, refusal);
    }
  }

  private void answer(Connection<?> connection, Refusal refusal) {
    String id = RequestId.fresh();
    log.refused(id, refusal.type());
    Buffer bytes = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes(refusal, id));
    connection.write(bytes, new EmptyCompletionHandler<>());
    Future<?> unused =
        clock.schedule(connection::closeSilently, LINGER.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A whole answer: whatever Grizzly knows of a broken request is not to be relied on. */
  static byte[] bytes(Refusal refusal, String id) {
    byte[] body = Json.bytes(Problem.of(refusal, "urn:uuid:" + UUID.randomUUID()));
    int status = refusal.type().status();
    StringBuilder head =
        new StringBuilder("HTTP/1.1 ")
            .append(status)
            .append(' ')
            .append(HttpStatus.getHttpStatus(status).getReasonPhrase());
    line(head, "Connection", "close");
    line(head, "Content-Type", Problem.MEDIA_TYPE);
    line(head, "Content-Length", String.valueOf(body.length));
    line(head, RequestId.HEADER, id);
    ResponseHeaders.ALWAYS.forEach((name, value) -> line(head, name, value));
    head.append("\r\n\r\n");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append("\r\n").append(name).append(": ").append(value);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
