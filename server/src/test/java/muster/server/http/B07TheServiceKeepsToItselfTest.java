package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("The service listens to this machine only, and its log holds no data")
class B07TheServiceKeepsToItselfTest {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @TempDir Path folder;
  private RunningService service;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();

  @BeforeEach
  void start() {
    log.start();
    ROOT.iteratorForAppenders().forEachRemaining(usual::add);
    usual.forEach(ROOT::detachAppender);
    ROOT.addAppender(log);
    service = RunningService.start(folder);
  }

  @AfterEach
  void stop() {
    service.close();
    ROOT.detachAppender(log);
    usual.forEach(ROOT::addAppender);
  }

  @Test
  void it_is_bound_to_the_loopback_address() throws IOException {
    assertThat(service.uri().getHost()).isEqualTo("127.0.0.1");
    for (InetAddress address : otherAddresses()) {
      assertThatThrownBy(() -> new Socket(address, service.uri().getPort()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  private static List<InetAddress> otherAddresses() throws SocketException {
    List<InetAddress> addresses = new ArrayList<>();
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      network
          .inetAddresses()
          .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
          .forEach(addresses::add);
    }
    return addresses;
  }

  @Test
  void a_port_that_another_program_has_is_named() {
    int taken = service.uri().getPort();

    assertThatThrownBy(
            () -> HttpService.start(service.store, RunningService.ASSESSOR, taken, service.clock))
        .isInstanceOf(ServiceProblem.class)
        .hasMessageContaining("Port " + taken + " ");
  }

  @Test
  void a_database_that_does_not_answer_is_logged_under_the_name_its_answer_has() {
    service.store.close();

    HttpResponse<byte[]> answer = service.send(service.assessor(ROUND + "/risks"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(service.send(service.request("", "health/ready")).statusCode()).isEqualTo(503);
    assertNamedInTheLog(answer);
    assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(" at muster."));
  }

  @Test
  void so_is_a_fault_of_our_own() {
    try (HttpService broken = HttpService.start(service.store, null, 0, service.clock)) {
      HttpResponse<byte[]> answer =
          service.send(
              HttpRequest.newBuilder(broken.uri().resolve(ROUND + "/risks"))
                  .header("Authorization", "Bearer " + service.token("assessor-derbyshire")));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertNamedInTheLog(answer);
    }
  }

  private void assertNamedInTheLog(HttpResponse<byte[]> answer) {
    assertThat(text(answer))
        .doesNotContain("Exception", "jdbi", "sqlite", "muster.db", "muster.server");
    String name = json(answer).path("instance").asText();
    assertThat(log.list).anyMatch(event -> event.getFormattedMessage().contains(name));
  }

  @Test
  void tokens_and_returns_are_not_in_the_log() {
    service.send(service.programmeTeam(ROUND + "/assessment"));
    service.send(service.assessor(ROUND + "/returns/derbyshire/firearms"));
    service.send(service.put(ROUND + "/returns/derbyshire/firearms", "{\"note\": \"hush-hush\"}"));
    service.store.close();
    service.send(
        service
            .put(
                ROUND + "/returns/derbyshire/firearms",
                "{\"threats\": [{\"note\": \"hush-hush\"}]}")
            .header("If-Match", "\"r1\""));

    assertThat(log.list)
        .noneMatch(
            event -> event.getFormattedMessage().contains(service.token("assessor-derbyshire")))
        .noneMatch(event -> event.getFormattedMessage().contains(service.token("programme-team")))
        .noneMatch(event -> event.getFormattedMessage().contains("hush-hush"))
        .noneMatch(event -> event.getThrowableProxy() != null);
  }
}
