package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import muster.server.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By Redocly's linter, which `.ci/run` installs; all of its recommended rules, none left out. */
@DisplayName("G13 A public linter finds nothing to say about the description of the interface")
class G13TheDescriptionIsLintedTest {
  @TempDir Path folder;

  /** Where `.ci/run` puts it, as seen from the module that tests run in; else any on the path. */
  private static Optional<Path> linter() {
    return Stream.concat(
            Stream.of(Path.of("..", "target", "lint", "node_modules", ".bin", "redocly")),
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "redocly")))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toAbsolutePath);
  }

  private JsonNode lint(JsonNode document) throws IOException, InterruptedException {
    Optional<Path> linter = linter();
    assumeThat(linter)
        .as("the linter is not installed: `.ci/run` does that, or `npm install -g @redocly/cli`")
        .isPresent();
    Path file = folder.resolve("openapi.json");
    Files.write(file, Json.bytes(document));
    Path found = folder.resolve("found.json");
    ProcessBuilder process =
        new ProcessBuilder(
                linter.get().toString(),
                "lint",
                "--extends=recommended-strict",
                "--format=json",
                file.toString())
            .directory(folder.toFile())
            .redirectOutput(found.toFile())
            .redirectError(folder.resolve("said.txt").toFile());
    process.environment().put("REDOCLY_TELEMETRY", "off");
    process.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    process.start().waitFor();
    return Json.strict().readTree(Files.readString(found, StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("neither errors nor warnings")
  void nothingIsFound() throws Exception {
    JsonNode found = lint(Described.document());

    assertThat(found.path("problems")).as(found.path("problems").toPrettyString()).isEmpty();
    assertThat(found.path("totals").path("errors").asInt(-1)).isZero();
    assertThat(found.path("totals").path("warnings").asInt(-1)).isZero();
  }

  @Test
  @DisplayName("it would: an operation without a summary is found")
  void aFaultIsFound() throws Exception {
    ObjectNode broken = (ObjectNode) Described.document();
    ObjectNode live = (ObjectNode) broken.path("paths").path("/health/live").path("get");
    live.remove("summary");

    assertThat(lint(broken).path("problems").findValuesAsText("ruleId")).isNotEmpty();
  }
}
