package muster.server.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the service counts and times. Every label has few values, and none of them names a force, a
 * round or a person.
 */
final class Metrics {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE");

  /** Where a watcher draws lines: at once, noticeable, slow, very slow, near the limit. */
  private static final Duration[] STEPS = {
    Duration.ofMillis(50),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** A method there is, or {@code other}: callers may make up as many as they like. */
  static String known(String method) {
    return METHODS.contains(method) ? method : "other";
  }

  /** Has a number shown as it is whenever somebody looks. */
  void show(String name, String help, Supplier<Number> number) {
    Gauge.builder(name, number).description(help).register(registry);
  }

  /** Counts and times an answer. */
  void answered(String method, String route, int status, Duration took) {
    Timer.builder("muster.requests")
        .description("Requests that were answered")
        .tag("method", method)
        .tag("route", route)
        .tag("status", String.valueOf(status))
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(took);
  }

  /** Counts a request that was refused before it had wholly arrived. */
  void refused(int status) {
    registry.counter("muster.requests.refused", "status", String.valueOf(status)).increment();
  }

  /**
   * Counts and times an assessment.
   *
   * @param outcome {@code done}, {@code failed} or {@code cut-off}
   */
  void assessed(String outcome, Duration took) {
    Timer.builder("muster.assessments")
        .description("Assessments worked out, waiting included")
        .tag("outcome", outcome)
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(took);
  }

  /** All of it as Prometheus reads it. */
  String scrape() {
    return registry.scrape();
  }
}
