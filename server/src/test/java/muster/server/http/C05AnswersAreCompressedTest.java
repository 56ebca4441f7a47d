package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("C05 Answers are compressed for whoever asks for it, and no body is unpacked")
class C05AnswersAreCompressedTest {
  @TempDir static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void the_unpacked_bytes_are_those_of_the_answer_as_it_is() throws IOException {
    HttpResponse<byte[]> plain = service.send(service.programmeTeam(ROUND + "/forces"));
    HttpResponse<byte[]> packed =
        service.send(
            service.programmeTeam(ROUND + "/forces").header("Accept-Encoding", "br, gzip"));

    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(unpacked(packed.body())).isEqualTo(plain.body());
  }

  @Test
  void problems_too() throws IOException {
    HttpResponse<byte[]> packed =
        service.send(service.request("", ROUND).header("Accept-Encoding", "gzip"));

    assertThat(packed.statusCode()).isEqualTo(401);
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(new String(unpacked(packed.body()), java.nio.charset.StandardCharsets.UTF_8))
        .contains("urn:muster:problem:no-token");
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
