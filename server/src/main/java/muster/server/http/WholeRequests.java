package muster.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Holds a request back until all of its body is there. Nobody who sends slowly, or never to the
 * end, keeps a worker waiting; and a body that is too large is refused before there is much of it.
 */
final class WholeRequests extends BaseFilter {
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Limits limits;
  private final Arrivals arrivals;
  private final EarlyRefusals refusals;

  WholeRequests(Limits limits, Arrivals arrivals, EarlyRefusals refusals) {
    this.limits = limits;
    this.arrivals = arrivals;
    this.refusals = refusals;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (!(context.getMessage() instanceof HttpContent content)) {
      return context.getInvokeAction();
    }
    Connection<?> connection = context.getConnection();
    Arrival arrival = arrivals.of(connection);
    try {
      if (arrival.isRefused() || HttpContent.isBroken(content)) {
        return context.getStopAction();
      }
      HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
      requireSmall(request.getContentLength());
      if (request.requiresAcknowledgement() && arrival.acknowledge()) {
        acknowledge(request, connection);
      }
      requireSmall(arrival.add(content.getContent()));
      if (arrivals.waitingBytes() > limits.waitingBytes()) {
        throw new Refusal(ProblemType.BUSY, "Too much is being sent at once: try again later.");
      }
    } catch (Refusal refusal) {
      refusals.send(connection, refusal);
      return context.getStopAction();
    }
    return content.isLast() ? pass(context, content, arrival.complete()) : context.getStopAction();
  }

  private static NextAction pass(
      FilterChainContext context, HttpContent content, Optional<byte[]> body) {
    if (body.isEmpty()) {
      return context.getStopAction();
    }
    context.setMessage(
        HttpContent.create(
            content.getHttpHeader(),
            true,
            Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body.get())));
    return context.getInvokeAction();
  }

  private void requireSmall(long bytes) {
    if (bytes > limits.bodyBytes()) {
      throw new Refusal(
          ProblemType.TOO_LARGE, "A body has at most " + Limits.size(limits.bodyBytes()) + ".");
    }
  }

  /** Some callers send the head alone, and wait to be told that the body is welcome. */
  private static void acknowledge(HttpRequestPacket request, Connection<?> connection) {
    if (!"100-continue".equalsIgnoreCase(request.getHeader(Header.Expect))) {
      throw new Refusal(
          ProblemType.UNMET_EXPECTATION, "The only `Expect` there is here is `100-continue`.");
    }
    connection.write(
        Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, CONTINUE),
        new EmptyCompletionHandler<>());
  }
}
