package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C02 Callers who send slowly are cut off, and keep nobody else waiting")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class C02SlowCallersTest {
  private static final Limits QUICK =
      Limits.usual()
          .withTimes(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(5));

  @TempDir Path folder;
  private RunningService service;
  private final List<Socket> sockets = new ArrayList<>();

  private void start(Limits limits) {
    service = RunningService.start(folder, limits);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    service.close();
  }

  private Socket open() throws IOException {
    Socket socket = Raw.open(service.uri());
    sockets.add(socket);
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        "GET /health/live HTTP/1.1\r\nHost: a\r\nX-A",
        "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{",
        "PUT /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"
      })
  void a_request_that_does_not_go_on_is_ended_with_a_problem(String beginning) throws IOException {
    start(QUICK);
    Socket socket = open();
    say(socket, beginning);

    assertThat(Raw.read(socket))
        .startsWith("HTTP/1.1 408 ")
        .contains("application/problem+json", "urn:muster:problem:too-slow", "within 2 seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /", "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"})
  void one_that_comes_letter_by_letter_has_no_more_time(String beginning)
      throws IOException, InterruptedException {
    start(QUICK);
    Socket socket = open();
    say(socket, beginning);
    long began = System.nanoTime();
    while (socket.getInputStream().available() == 0) {
      say(socket, "a");
      Thread.sleep(100);
      assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(30));
    }

    assertThat(System.nanoTime() - began).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1_500));
    assertThat(Raw.read(socket)).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void a_hundred_of_them_keep_nobody_waiting() throws IOException {
    start(Limits.usual());
    for (int i = 0; i < 100; i++) {
      say(open(), "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{");
    }

    assertThat(service.send(service.request("", "health/live")).statusCode()).isEqualTo(200);
  }

  @Test
  void more_callers_than_there_is_room_for_are_told_so() throws IOException {
    start(Limits.usual().withConnections(3));
    for (int i = 0; i < 3; i++) {
      Socket caller = open();
      say(caller, "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(caller.getInputStream().read()).as("an answer begins: it is in").isEqualTo('H');
    }
    Socket fourth = open();

    assertThat(Raw.read(fourth))
        .startsWith("HTTP/1.1 503 ")
        .contains("urn:muster:problem:busy", "try again later");
  }

  @Test
  void room_that_somebody_left_is_there_again() throws IOException, InterruptedException {
    start(Limits.usual().withConnections(1));
    Socket first = open();
    say(first, "GET /");
    first.close();
    String answer = "";
    for (int i = 0; i < 50 && !answer.startsWith("HTTP/1.1 200 "); i++) {
      Thread.sleep(100);
      Socket next = open();
      say(next, "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      answer = Raw.read(next);
      next.close();
    }

    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_caller_who_is_quick_again_is_not_held_to_the_time_of_the_request_before()
      throws IOException, InterruptedException {
    start(QUICK);
    Socket socket = open();
    String request = "GET /health/live HTTP/1.1\r\nHost: a\r\n";
    say(socket, request + "\r\n");
    Thread.sleep(2_500);
    say(socket, request + "Connection: close\r\n\r\n");

    assertThat(Raw.read(socket))
        .doesNotContain(" 408 ")
        .contains("200 OK")
        .containsPattern("(?s)200 OK.*200 OK");
  }
}
