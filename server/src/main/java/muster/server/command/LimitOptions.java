package muster.server.command;

import java.time.Duration;
import muster.server.http.Limits;
import picocli.CommandLine.Option;

/** What callers may ask of the service. */
final class LimitOptions {
  @Option(
      names = "--max-body",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description =
          "The largest body of a request, such as 500k or 8m; 1m if left out (MUSTER_MAX_BODY).")
  private Integer maxBody;

  @Option(
      names = "--request-timeout",
      paramLabel = "SECONDS",
      converter = SecondsConverter.class,
      description =
          "How long a request may take to arrive; 30 if left out (MUSTER_REQUEST_TIMEOUT).")
  private Duration request;

  @Option(
      names = "--assessment-timeout",
      paramLabel = "SECONDS",
      converter = SecondsConverter.class,
      description =
          "How long an assessment may take, its wait for others included; 60 if left out"
              + " (MUSTER_ASSESSMENT_TIMEOUT).")
  private Duration assessment;

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      converter = SecondsConverter.class,
      description =
          "How long requests under way may take to end when the service is stopped; 20 if left out"
              + " (MUSTER_STOP_TIMEOUT).")
  private Duration stop;

  Limits limits() {
    Limits usual = Limits.usual();
    return usual
        .withBodyBytes(maxBody == null ? usual.bodyBytes() : maxBody)
        .withTimes(
            request == null ? usual.request() : request,
            assessment == null ? usual.assessment() : assessment,
            stop == null ? usual.stop() : stop);
  }
}
