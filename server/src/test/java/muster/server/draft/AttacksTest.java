package muster.server.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.server.draft.AttackChild.Walls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("No rule can do more than judge: three walls, and each alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksTest {
  /** Little, so that the runaway ones are soon told; a rule that ends needs a fraction of it. */
  private static final DraftLimits SHORT =
      new DraftLimits(
          96,
          Duration.ofMinutes(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofMinutes(3));

  private static final String GONE = "did not finish within 2 s|needed more than 96 MB of memory";

  private final Map<Walls, Map<String, String>> outcomes = new EnumMap<>(Walls.class);
  private final Map<String, RuleProblem> runaways = new TreeMap<>();

  @TempDir private static Path marks;

  @BeforeAll
  void attack() {
    Map<Walls, CompletableFuture<Map<String, String>>> batches = new EnumMap<>(Walls.class);
    for (Walls walls : Walls.values()) {
      batches.put(walls, CompletableFuture.supplyAsync(() -> outcomes(walls)));
    }
    batches.forEach((walls, batch) -> outcomes.put(walls, batch.join()));
    Attacks.runaway().parallelStream()
        .map(
            rule ->
                DraftCheck.tryOut(
                        new Draft(List.of(rule), new byte[0], Map.of(), ""),
                        SHORT,
                        UndefendedChild.class)
                    .report())
        .flatMap(report -> report.problems().stream())
        .forEachOrdered(problem -> runaways.put(problem.path(), problem));
  }

  private Map<String, String> outcomes(Walls walls) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml",
            "-Dmuster.attack.file=" + marks.resolve(walls.name()),
            "-cp",
            System.getProperty("java.class.path"),
            AttackChild.class.getName(),
            walls.name());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> outcomes = new TreeMap<>();
      said.lines()
          .filter(line -> line.startsWith("flag/"))
          .map(line -> line.split(" ", 3))
          .forEach(words -> outcomes.put(words[0], words[1]));
      return outcomes;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long count(Walls walls, String outcome) {
    return outcomes.get(walls).values().stream().filter(outcome::equals).count();
  }

  @Test
  @DisplayName("the attacks are real: undefended, most of them work")
  void real() {
    int all = Attacks.code().size() + Attacks.runaway().size();
    long worked = count(Walls.NONE, "worked") + runaways.size();
    System.out.printf(
        "attacks: %d; undefended %d worked; reader alone %d; loader alone %d, of compiled code %d;"
            + " all walls %d; of compiled code the loader itself refused %d and never met %s;"
            + " runaway rules ended by their process %d of %d%n",
        all,
        worked,
        count(Walls.READER, "worked"),
        count(Walls.LOADER, "worked"),
        count(Walls.LOADER_OF_COMPILED, "worked"),
        count(Walls.ALL, "worked"),
        count(Walls.LOADER_OF_COMPILED, "refused"),
        unreached(),
        runaways.size(),
        Attacks.runaway().size());
    assertThat(all).isGreaterThanOrEqualTo(60);
    assertThat(worked).isGreaterThan(all * 3L / 4);
  }

  /** Attacks that Drools itself refuses to compile. */
  private List<String> unreached() {
    return outcomes.get(Walls.LOADER_OF_COMPILED).entrySet().stream()
        .filter(e -> e.getValue().equals("unreached"))
        .map(e -> e.getKey())
        .toList();
  }

  @Test
  @DisplayName(
      "the reader alone refuses every one of them at a line of its own, and has nothing run")
  void reader() {
    assertThat(outcomes.get(Walls.READER)).hasSize(Attacks.code().size());
    assertThat(outcomes.get(Walls.READER).values()).containsOnly("refused");
  }

  @Test
  @DisplayName("the class loader alone lets none leave a mark, even when compiled elsewhere")
  void loader() {
    for (Walls walls : List.of(Walls.LOADER, Walls.LOADER_OF_COMPILED)) {
      assertThat(outcomes.get(walls)).hasSize(Attacks.code().size());
      assertThat(outcomes.get(walls).values()).doesNotContain("worked");
    }
    long met =
        outcomes.get(Walls.LOADER_OF_COMPILED).values().stream()
            .filter(outcome -> !outcome.equals("unreached"))
            .count();
    assertThat(met).isGreaterThan(Attacks.code().size() * 3L / 4);
    assertThat(count(Walls.LOADER_OF_COMPILED, "refused")).isGreaterThan(met / 2);
  }

  @Test
  @DisplayName("the process alone ends every runaway rule within its time and memory, and names it")
  void process() {
    assertThat(runaways.keySet())
        .containsExactlyElementsOf(
            Attacks.runaway().stream().map(RuleFile::path).sorted().toList());
    runaways.forEach(
        (path, problem) ->
            assertThat(problem.message())
                .startsWith("the rule `" + path.replace(".drl", "") + "` ")
                .containsPattern(GONE)
                .endsWith(" on the example `undefended`"));
    assertThat(runaways.get("flag/memory-in-an-action.drl").message()).contains("96 MB");
    assertThat(runaways.get("flag/endless-action.drl").message()).contains("2 s");
  }

  @Test
  @DisplayName("with all walls none has an effect")
  void all() {
    assertThat(outcomes.get(Walls.ALL)).hasSize(Attacks.code().size());
    assertThat(outcomes.get(Walls.ALL).values()).containsOnly("refused");
  }

  @Test
  @DisplayName("all at once in one draft: each is refused by name")
  void together() {
    List<RuleFile> attacks =
        Stream.concat(Attacks.code().stream(), Attacks.runaway().stream())
            .filter(f -> !f.path().equals("flag/joined-cross-join.drl"))
            .toList();
    assertThat(DraftCheck.check(Attacks.book(attacks)).problems().stream().map(RuleProblem::path))
        .containsAll(attacks.stream().map(RuleFile::path).toList());
  }
}
