package muster.server.http;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line a request, and its share in the metrics. INVARIANT: nothing that a caller wrote gets
 * here but a name of the request that is fit for a log: no path, query, header, body or token.
 */
final class RequestLog {
  /** The route of what came to none. */
  static final String NO_ROUTE = "none";

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

  private final Metrics metrics;

  RequestLog(Metrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Notes an answer.
   *
   * @param given what the caller calls the request; empty where that is nothing fit for a log
   * @param route the template of its address
   * @param by the role of whoever asked; empty where it is not known
   */
  void answered(
      String id, String given, String method, String route, int status, String by, Duration took) {
    String known = Metrics.known(method);
    metrics.answered(known, route, status, took);
    LoggingEventBuilder line = LOG.atInfo().addKeyValue(RequestId.KEY, id);
    if (!given.isEmpty()) {
      line = line.addKeyValue(RequestId.GIVEN, given);
    }
    line.addKeyValue("method", known)
        .addKeyValue("route", route)
        .addKeyValue("status", status)
        .addKeyValue("milliseconds", took.toMillis())
        .addKeyValue("by", by)
        .log("answered");
  }

  /** Notes a request that was refused before it had wholly arrived. */
  void refused(String id, ProblemType type) {
    metrics.refused(type.status());
    LOG.atInfo()
        .addKeyValue(RequestId.KEY, id)
        .addKeyValue("status", type.status())
        .log("refused on arrival");
  }
}
