package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.AssessmentIdentity;
import muster.data.store.NewAssessment;
import muster.data.store.Packed;
import muster.data.store.Standing;
import muster.data.store.Store;
import muster.data.store.StoredAssessment;
import muster.data.store.Trigger;
import muster.engine.Assessor;
import muster.engine.RuleFile;
import muster.server.files.EastMidlands;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A replay gives the same bytes, from what is stored with the assessment alone")
class F03ReplaysGiveTheSameBytesTest {
  private static final int MANY = 50;
  private static final Actor TEAM = new Actor("team", "programme-team", "a-test");
  private static final List<String> WEIGHTS = List.of("2009-12", "2010-13");

  @TempDir Path folder;

  /** The shipped rule book with another limit for stale evidence. */
  private static Assessor staleAfter(int days) {
    Assessor shipped = RunningService.ASSESSOR;
    List<RuleFile> files =
        shipped.ruleBook().files().stream()
            .map(
                f ->
                    f.path().equals("parameters/stale-after.yaml")
                        ? new RuleFile(f.path(), f.text().replace("value: 365", "value: " + days))
                        : f)
            .toList();
    return shipped.with(shipped.ruleBook().with(files));
  }

  /** The East Midlands under another id, one of its returns with other specialists. */
  private static List<Sheet> round(int number) {
    return SheetReader.read(EastMidlands.files()).stream()
        .map(
            sheet ->
                new Sheet(
                    sheet.file(),
                    sheet.rows().stream().map(row -> changed(sheet.file(), row, number)).toList()))
        .toList();
  }

  private static Sheet.Row changed(String file, Sheet.Row row, int number) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    if (file.equals("round.csv")) {
      cells.put("round", "round-" + number);
    }
    if (file.equals("capabilities.csv")
        && row.cell("force").equals("derbyshire")
        && row.cell("service").equals("firearms")) {
      cells.put("specialists", String.valueOf(10 + number));
    }
    return new Sheet.Row(row.number(), cells);
  }

  /**
   * Makes a database what it was before the fifth migration: that one adds two tables, and nothing
   * else. Opening the file then migrates it with all that is stored in it.
   */
  private static void takeFifthMigrationBack(Path file) {
    Tables.change(
        file,
        "DROP TABLE assessment_return",
        "DROP TABLE assessment_basis",
        "DELETE FROM flyway_schema_history WHERE version = '5'");
  }

  @Test
  @DisplayName(
      "50 of varied rounds, days, weights and rule books, in a database that was migrated since")
  void fiftyReplaysGiveTheSameBytes() {
    Path file = folder.resolve("muster.db");
    List<Assessor> books = List.of(RunningService.ASSESSOR, staleAfter(100), staleAfter(1000));
    List<String> ids = new ArrayList<>();
    AtomicReference<Assessor> served = new AtomicReference<>(books.get(0));
    try (Store store = Store.open(file);
        Assessing assessing = new Assessing(Limits.usual(), new Metrics());
        Kept kept = new Kept(store, served::get, assessing)) {
      for (int i = 0; i < 5; i++) {
        store.importRound(round(i), Actor.system("import"));
      }
      for (int i = 0; i < MANY; i++) {
        served.set(books.get(i % books.size()));
        Assessed made =
            kept.runs()
                .run(
                    "round-" + i % 5,
                    i % 2 == 0 ? Standing.OFFICIAL : Standing.PROVISIONAL,
                    Optional.of(LocalDate.of(2010, 2, 22).plusDays(i)),
                    WEIGHTS.get(i / 5 % 2));
        ids.add(kept.runs().keep(made, Runs.pack(made), Trigger.ON_DEMAND, "", TEAM).assessment());
      }
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(MANY);
    takeFifthMigrationBack(file);
    replayAll(file, ids);
    try (Store migrated = Store.open(file)) {
      assertThat(ids)
          .as("the fifth migration was made again, and knows nothing of what was there before")
          .allMatch(id -> migrated.assessments().findReturns(id).isEmpty());
    }
  }

  /** Later, by a service that serves the shipped rule book alone. */
  private static void replayAll(Path file, List<String> ids) {
    try (Store store = Store.open(file);
        Assessing assessing = new Assessing(Limits.usual(), new Metrics());
        Kept kept = new Kept(store, () -> RunningService.ASSESSOR, assessing)) {
      for (String id : ids) {
        StoredAssessment stored = kept.recall().find(id);
        byte[] bytes = store.assessments().findAnswer(id).orElseThrow().bytes();
        Replay replay = Replay.of(stored, bytes, kept.recall().again(stored));
        assertThat(replay.sameBytes()).as(id + " " + replay.differences()).isTrue();
        assertThat(replay.differences()).isEmpty();
      }
      assertThat(store.audit().verify().problems())
          .as("only what was taken away is missed")
          .hasSameSizeAs(ids)
          .allMatch(problem -> problem.contains(" returns is in the log, but not among"));
    }
  }

  @Test
  @DisplayName("over HTTP it says so; by another engine it says what differs, place by place")
  void anotherEngineIsToldPlaceByPlace() {
    try (RunningService service = RunningService.start(folder)) {
      HttpResponse<byte[]> made =
          service.send(service.post("programme-team", RunningService.ROUND + "/assessments", "{}"));
      String address = RunningService.header(made, "Location").substring(1);
      HttpResponse<byte[]> same =
          service.send(service.post("programme-team", address + "/replays", "{}"));
      String older = keepOfOlderEngine(service.store, address.substring(address.length() - 64));
      HttpResponse<byte[]> other =
          service.send(
              service.post("programme-team", "api/v1/assessments/" + older + "/replays", "{}"));

      assertThat(same.statusCode()).isEqualTo(200);
      assertThat(RunningService.json(same).path("sameBytes").asBoolean()).isTrue();
      assertThat(RunningService.json(other).path("sameBytes").asBoolean()).isFalse();
      assertThat(RunningService.json(other).path("engine").asText()).isEqualTo("0.0.1");
      assertThat(RunningService.json(other).path("total").asInt()).isEqualTo(2);
      assertThat(RunningService.json(other).path("differences").findValuesAsText("path"))
          .containsExactly("/assessment/id", "/assessment/engine");
    }
  }

  /** The same answer as an older engine would have named it. */
  private static String keepOfOlderEngine(Store store, String id) {
    StoredAssessment kept = store.assessments().find(id).orElseThrow();
    AssessmentIdentity of = kept.identity();
    String older = "0".repeat(64);
    String answer =
        new String(store.assessments().findAnswer(id).orElseThrow().bytes(), StandardCharsets.UTF_8)
            .replaceFirst("\"id\": \"" + id, "\"id\": \"" + older)
            .replaceFirst("\"engine\": \"[^\"]*\"", "\"engine\": \"0.0.1\"");
    store
        .assessments()
        .keep(
            new NewAssessment(
                new AssessmentIdentity(
                    older,
                    of.ruleBook(),
                    of.dataVersion(),
                    of.onDate(),
                    of.weights(),
                    of.seed(),
                    "0.0.1",
                    of.marking()),
                kept.round(),
                store.datasets().find(kept.dataset()).orElseThrow(),
                store.assessments().findReturns(id).orElseThrow(),
                Packed.of(answer.getBytes(StandardCharsets.UTF_8)),
                Standing.PROVISIONAL,
                Trigger.ON_DEMAND,
                ""),
            TEAM);
    return older;
  }
}
