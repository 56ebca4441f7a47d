package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import muster.data.DataProblem;
import muster.data.DatasetReader;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.CountedRound;
import muster.data.store.Standing;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.Disclosure;
import muster.engine.MissingExempt;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.engine.facts.Round;
import muster.server.files.EastMidlands;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "What is on the exempt agenda is absent from the public export and present for the board")
class F05ExemptItemsStayWithTheBoardTest {
  private static final String OPEN = RunningService.ROUND + "/public-export";
  private static final String WHOLE = RunningService.ROUND + "/export";
  private static final String BOARD = "board";
  private static final String EXEMPT = "tables/exempt-items.csv";
  private static final LocalDate MEETING = LocalDate.of(2010, 2, 22);
  private static final String PARTS = "tables/export-parts.csv";

  @TempDir static Path shared;
  private static RunningService service;

  @TempDir Path folder;

  @BeforeAll
  static void publish() {
    service = RunningService.start(shared);
    F04ResultsArePublishedTest.publish(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode part(HttpResponse<byte[]> export, String word) {
    for (JsonNode part : RunningService.json(export).path("parts")) {
      if (part.path("part").asText().equals(word)) {
        return part;
      }
    }
    throw new AssertionError("no part " + word);
  }

  /** The printed amounts of the exempt budget: S4, section 5. */
  private static final Map<String, BigDecimal> BUDGET =
      new TreeMap<>(
          Map.of(
              "2006/07", new BigDecimal("2.3"),
              "2007/08", new BigDecimal("4.3"),
              "2008/09", new BigDecimal("2.0"),
              "2009/10", new BigDecimal("1.5"),
              "2010/11", new BigDecimal("1.0"),
              "total", new BigDecimal("11.1")));

  @Test
  @DisplayName("the special operations unit's budget, in every form of the two exports (R47)")
  void theBudgetIsForTheBoardAlone() throws IOException {
    HttpResponse<byte[]> board = service.send(service.as(BOARD, WHOLE));
    HttpResponse<byte[]> open = service.send(service.as(BOARD, OPEN));

    assertThat(board.statusCode()).isEqualTo(200);
    assertThat(RunningService.header(board, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(RunningService.header(open, "Muster-Marking")).isEqualTo("OFFICIAL");
    Map<String, BigDecimal> told = new TreeMap<>();
    for (JsonNode row : part(board, "finance lines").path("rows")) {
      if (row.get(0).asText().equals("funding-emsou")) {
        told.put(row.get(1).asText(), new BigDecimal(row.get(2).asText()));
        assertThat(row.get(3).asText()).isEqualTo("exempt");
      }
    }
    assertThat(told.keySet()).isEqualTo(BUDGET.keySet());
    told.forEach((year, amount) -> assertThat(amount).isEqualByComparingTo(BUDGET.get(year)));
    for (String form : List.of("", ".html", ".csv?part=finance%20lines", ".xlsx")) {
      assertThat(content(OPEN + form))
          .as(form)
          .contains("funding-mobile-data")
          .doesNotContain("funding-emsou", "funding-total");
    }
    for (String form : List.of("", ".csv?part=finance%20lines", ".xlsx")) {
      assertThat(content(WHOLE + form))
          .as("the board's" + form)
          .contains("funding-mobile-data", "funding-emsou", "funding-total");
    }
    assertThat(service.send(service.assessor(WHOLE)).statusCode()).isEqualTo(403);
  }

  /** All text of an answer; of a workbook that of every file in it. */
  private static String content(String path) throws IOException {
    HttpResponse<byte[]> answer = service.send(service.as(BOARD, path));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    if (!path.endsWith(".xlsx")) {
      return RunningService.text(answer);
    }
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      while (in.getNextEntry() != null) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  @DisplayName("no public figure is the sum of the public lines of a year and the exempt one")
  void noTotalGivesTheBudgetAway() {
    HttpResponse<byte[]> open = service.send(service.as(BOARD, OPEN));
    List<BigDecimal> figures = new ArrayList<>();
    Map<String, BigDecimal> funding = new TreeMap<>();
    for (JsonNode row : part(open, "finance lines").path("rows")) {
      if (!row.get(2).asText().isEmpty()) {
        BigDecimal amount = new BigDecimal(row.get(2).asText());
        figures.add(amount);
        if (row.get(0).asText().startsWith("funding-")) {
          funding.merge(row.get(1).asText(), amount, BigDecimal::add);
        }
      }
    }

    assertThat(figures).hasSizeGreaterThan(20);
    BUDGET.forEach(
        (year, amount) -> {
          BigDecimal all = funding.getOrDefault(year, BigDecimal.ZERO).add(amount);
          assertThat(figures).as(year).noneMatch(f -> f.compareTo(all) == 0);
        });
  }

  @Test
  @DisplayName("no later rule book opens what was exempt, and both rule books are named")
  void whatWasExemptStaysExempt() {
    RuleBook emptied = book(EXEMPT, text(EXEMPT).lines().findFirst().orElseThrow() + "\n");
    service.serve(RunningService.ASSESSOR.with(emptied));
    try {
      for (String address : List.of(OPEN, RunningService.ROUND + "/published")) {
        HttpResponse<byte[]> answer = service.send(service.as(BOARD, address));
        assertThat(RunningService.text(answer))
            .contains("funding-mobile-data")
            .doesNotContain("funding-emsou", "funding-total");
        JsonNode export = RunningService.json(answer);
        assertThat(export.path("ruleBook").asText()).isEqualTo(EditedBook.shippedHash());
        assertThat(export.path("disclosedBy").asText()).isEqualTo(emptied.hash());
        assertThat(export.path("notes").toString())
            .contains("two rule books", emptied.hash());
      }
    } finally {
      service.serve(RunningService.ASSESSOR);
    }
    JsonNode alone = RunningService.json(service.send(service.as(BOARD, OPEN)));
    assertThat(alone.path("disclosedBy").asText()).isEqualTo(EditedBook.shippedHash());
    assertThat(alone.path("notes").toString()).doesNotContain("two rule books");
  }

  @Test
  @DisplayName("of two rule books and two days, the stricter says who gets a part")
  void theStricterCounts() {
    Assessed assessed = assessed("OFFICIAL");
    RuleBook serving =
        book(PARTS, text(PARTS).replace("gaps,public,", "gaps,board,").replace("risks,board,", "risks,programme,"));
    RuleBook later =
        book(
            EXEMPT,
            text(EXEMPT)
                + "finance-line,funding-mobile-data,any,a test,2030-01-01,,a test\n");
    Export open = Exports.published(telling(assessed, serving));
    Export board = Exports.whole(telling(assessed, serving), Disclosure.BOARD);

    assertThat(open.words()).contains("services").doesNotContain("gaps");
    assertThat(board.words()).contains("gaps").doesNotContain("risks");
    assertThat(lines(Exports.open(telling(assessed, later)))).contains("funding-mobile-data");
    assertThat(lines(Exports.open(Telling.of(assessed, later, LocalDate.of(2030, 1, 1)))))
        .doesNotContain("funding-mobile-data");
  }

  @Test
  @DisplayName("what is exempt and not found under its id keeps everything of its region inside")
  void exemptItemsAreFoundOrNothingIsTold() {
    RuleBook book = RunningService.ASSESSOR.ruleBook();
    Telling renamed =
        telling(assessed(edited("finance.csv", "funding-emsou", "funding-emsu"), "OFFICIAL"), book);
    Map<String, byte[]> elsewhere = edited("finance.csv", "funding-emsou", "funding-emsu");
    elsewhere.put(
        "round.csv", edited("round.csv", "East Midlands,2010", "Elsewhere,2010").get("round.csv"));
    long row = text(EXEMPT).lines().takeWhile(l -> !l.contains("funding-emsou")).count() + 1;

    assertThatThrownBy(() -> Exports.open(renamed))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.type().status()).isEqualTo(409);
              assertThat(refusal.marking()).isEqualTo("OFFICIAL");
              DataProblem error = refusal.errors().get(0);
              assertThat(error.file()).isEqualTo(EXEMPT);
              assertThat(error.row()).isEqualTo((int) row);
              assertThat(error.found()).isEqualTo("funding-emsou");
              assertThat(error.help()).isEqualTo("did you mean `funding-emsu`?");
            });
    assertThatThrownBy(() -> Exports.published(renamed))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors().toString() + refusal.getMessage())
                    .contains("row " + row)
                    .doesNotContain("emsou", "emsu"));
    assertThat(Exports.whole(renamed, Disclosure.BOARD).notes())
        .anyMatch(n -> n.contains("`funding-emsou`") && n.contains("`funding-emsu`"));
    assertThat(lines(Exports.open(telling(assessed(elsewhere, "OFFICIAL"), book))))
        .contains("funding-emsu");
    assertThat(MissingExempt.of(book, MEETING, assessed("OFFICIAL").data())).isEmpty();
  }

  @Test
  @DisplayName("of each kind, an id that nothing bears is told, and a group not listed is none")
  void missingItemsAreToldOfEachKind() {
    String rows =
        """
        kind,id,region,reason,from,to,reference
        project,hi-tech-crime,any,a test,2009-04-01,,a test
        project,hi-tek-crime,any,a test,2009-04-01,,a test
        project,ended,any,a test,2009-04-01,2009-12-31,a test
        agreement,emsou,east midlands,a test,2009-04-01,,a test
        agreement,emsu,any,a test,2009-04-01,,a test
        opportunity,opportunity/firearms/derbyshire+nottinghamshire,any,a test,2009-04-01,,a test
        opportunity,opportunity/firearms/nottinghamshire+derbyshire,any,a test,2009-04-01,,a test
        opportunity,opportunity/firearms/derbyshire+atlantis,any,a test,2009-04-01,,a test
        finance-line,funding-nothing,Elsewhere,a test,2009-04-01,,a test
        """;
    Dataset data = assessed("OFFICIAL").data();

    assertThat(MissingExempt.of(book(EXEMPT, rows), MEETING, data))
        .extracting(MissingExempt::row)
        .containsExactly(3, 6, 8, 9);
  }

  private static Map<String, byte[]> edited(String file, String found, String put) {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    String before = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(before).contains(found);
    files.put(file, before.replace(found, put).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static List<String> lines(Export export) {
    return column(export, "finance lines", 0);
  }

  @Test
  @DisplayName(
      "an exempt project leaves no gap in the ranks and no sum; an exempt line no forecast")
  void totalsOfExemptItemsAreLeftOutToo() {
    String rows =
        """
        kind,id,region,reason,from,to,reference
        project,hi-tech-crime,any,a test,2009-04-01,,a test
        agreement,emsou,any,a test,2009-04-01,,a test
        finance-line,forecast-use-of-reserves,any,a test,2009-04-01,,a test
        """;
    Export open = export(rows, true);
    Export board = export(rows, false);

    assertThat(cells(open, "gaps")).isEmpty();
    assertThat(cells(board, "gaps")).isNotEmpty();
    assertThat(open.notes()).anyMatch(n -> n.startsWith("What no project addresses is left out"));
    assertThat(open.notes()).anyMatch(n -> n.startsWith("The routes and groups"));
    assertThat(board.notes()).noneMatch(n -> n.contains("left out"));
    assertThat(route(open, "serious-and-organised-crime")).isEmpty();
    assertThat(route(board, "serious-and-organised-crime")).isEqualTo("existing unit");
    assertThat(route(open, "firearms")).isEqualTo(route(board, "firearms")).isNotEmpty();
    assertThat(cells(open, "savings")).isEmpty();
    assertThat(cells(open, "forecast")).isEmpty();
    assertThat(cells(board, "savings")).isNotEmpty();
    assertThat(cells(board, "forecast")).isNotEmpty();
    assertThat(column(board, "projects", 1)).contains("hi-tech-crime");
    assertThat(column(open, "projects", 1)).doesNotContain("hi-tech-crime");
    assertThat(column(board, "agreements", 0)).contains("emsou");
    assertThat(column(open, "agreements", 0)).doesNotContain("emsou");
    List<Integer> ranks =
        column(open, "projects", 0).stream()
            .filter(r -> !r.isEmpty())
            .map(Integer::valueOf)
            .toList();
    assertThat(ranks.get(0)).isEqualTo(1);
    // Equal values share a place, so each rank is at most its position, and a new one equals it.
    IntStream.range(1, ranks.size())
        .forEach(i -> assertThat(ranks.get(i)).isIn(ranks.get(i - 1), i + 1));
  }

  @Test
  @DisplayName("groups that may join an exempt unit are left out with it, and ranks close up")
  void groupsUnderAnExemptAgreementAreLeftOut() {
    String rows =
        """
        kind,id,region,reason,from,to,reference
        agreement,single-memorandum,any,a test,2009-04-01,,a test
        """;
    Set<String> covered =
        assessed("OFFICIAL").data().agreements().stream()
            .filter(a -> a.agreement().equals("single-memorandum"))
            .flatMap(a -> a.services().stream())
            .collect(Collectors.toSet());
    Export open = export(rows, true);
    Export board = export(rows, false);

    assertThat(column(board, "opportunities", 2)).containsAnyElementsOf(covered);
    assertThat(column(open, "opportunities", 2)).doesNotContainAnyElementsOf(covered);
    assertThat(cells(open, "gaps")).isEqualTo(cells(board, "gaps")).isNotEmpty();
  }

  private static String route(Export export, String service) {
    return cells(export, "services").stream()
        .filter(row -> row.get(0).equals(service))
        .map(row -> row.get(4))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a part that the rule book marks OFFICIAL-SENSITIVE is not made public")
  void sensitivePartsStayInside() {
    String parts =
        text(PARTS)
            .replace("gaps,public,OFFICIAL,", "gaps,public,OFFICIAL-SENSITIVE,");
    Export open = export(PARTS, parts, true);

    assertThat(open.words()).contains("services").doesNotContain("gaps", "risks");
    assertThat(open.marking()).isEqualTo("OFFICIAL");
  }

  @Test
  @DisplayName("what may be made public is for the rule book's markings to say")
  void publicMarkingsAreTheRuleBooks() {
    Export open =
        export(
            "tables/markings.csv",
            text("tables/markings.csv").replace("OFFICIAL,public,", "OFFICIAL,inside,"),
            true);

    assertThat(open.words()).isEmpty();
  }

  @Test
  @DisplayName("nothing of a round marked above OFFICIAL-SENSITIVE is exported to anybody")
  void aboveSensitiveNothingIsExported() {
    Assessed secret = assessed("SECRET");
    RuleBook book = RunningService.ASSESSOR.ruleBook();
    List<ThrowingCallable> exports =
        List.of(
            () -> Exports.open(telling(secret, book)),
            () -> Exports.published(telling(secret, book)),
            () -> Exports.whole(telling(secret, book), Disclosure.BOARD),
            () -> Exports.whole(telling(secret, book), Disclosure.PROGRAMME));
    assertThat(exports)
        .allSatisfy(
            export ->
                assertThatThrownBy(export)
                    .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type().status()).isEqualTo(409))
                    .hasMessageContaining("marked `SECRET`")
                    .hasMessageContaining("nothing of it is exported"));
  }

  @Test
  @DisplayName("a part whose marking the rule book has come to refuse goes to nobody")
  void aPartMarkedAboveGoesToNobody() {
    RuleBook shipped = RunningService.ASSESSOR.ruleBook();
    String sensitive = "OFFICIAL-SENSITIVE";
    RuleBook refusing =
        shipped.with(
            shipped.files().stream()
                .map(
                    f ->
                        switch (f.path()) {
                          case "tables/markings.csv" ->
                              new RuleFile(
                                  f.path(), f.text().replace(sensitive + ",inside", sensitive + ",refused"));
                          case PARTS ->
                              new RuleFile(f.path(), f.text().replace(sensitive, "OFFICIAL"));
                          default -> f;
                        })
                .toList());
    Export all = Exports.whole(telling(assessed("OFFICIAL"), refusing), Disclosure.PROGRAMME);

    assertThat(all.words()).contains("services").doesNotContain("risks", "not assessed");
    assertThat(all.marking()).isEqualTo("OFFICIAL");
  }

  @Test
  @DisplayName("an export is marked as its highest part is, though its round is marked lower")
  void theHighestMarkingCounts() {
    RuleBook book = RunningService.ASSESSOR.ruleBook();
    Assessed low = assessed("OFFICIAL");

    assertThat(Exports.whole(telling(low, book), Disclosure.BOARD).marking())
        .isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(Exports.open(telling(low, book)).marking()).isEqualTo("OFFICIAL");
  }

  /** As told on the day it speaks for. */
  private static Telling telling(Assessed assessed, RuleBook serving) {
    return Telling.of(assessed, serving, assessed.day());
  }

  /** The shipped rule book with another text in a file. */
  private static RuleBook book(String path, String changed) {
    RuleBook shipped = RunningService.ASSESSOR.ruleBook();
    return shipped.with(
        shipped.files().stream()
            .map(f -> f.path().equals(path) ? new RuleFile(path, changed) : f)
            .toList());
  }

  private static Assessed assessed(String marking) {
    return assessed(EastMidlands.files(), marking);
  }

  private static Assessed assessed(Map<String, byte[]> files, String marking) {
    Dataset read =
        DatasetReader.read(
            SheetReader.read(files), RunningService.ASSESSOR.ruleBook()::vocabulary);
    return new Assessed(
        Standing.OFFICIAL,
        "",
        new CountedRound(List.of(), List.of()),
        marked(read, marking),
        RunningService.ASSESSOR,
        RunningService.ASSESSOR.assess(read, read.round().asAt()));
  }

  private static Dataset marked(Dataset d, String marking) {
    Round round = d.round();
    return new Dataset(
        d.version(),
        new Round(round.round(), round.name(), round.region(), round.asAt(), marking),
        d.forces(),
        d.borders(),
        d.services(),
        d.threats(),
        d.capabilities(),
        d.sharedSpecialists(),
        d.improvements(),
        d.overrides(),
        d.events(),
        d.agreements(),
        d.withdrawals(),
        d.exclusions(),
        d.projects(),
        d.indicators(),
        d.finance(),
        d.rows());
  }

  private static String text(String path) {
    return RunningService.ASSESSOR.ruleBook().files().stream()
        .filter(f -> f.path().equals(path))
        .map(RuleFile::text)
        .findFirst()
        .orElseThrow();
  }

  private Export export(String exempt, boolean open) {
    return export(EXEMPT, exempt, open);
  }

  private Export export(String path, String changed, boolean open) {
    Assessor assessor = RunningService.ASSESSOR.with(book(path, changed));
    List<Sheet> sheets = SheetReader.read(EastMidlands.files());
    Path file = folder.resolve((open ? "open" : "whole") + changed.length() + ".db");
    try (Store store = Store.open(file);
        Assessing assessing = new Assessing(Limits.usual(), new Metrics());
        Kept kept = new Kept(store, () -> assessor, assessing)) {
      store.importRound(sheets, Actor.system("import"));
      Assessed assessed =
          kept.runs().run("east-midlands-2010", Standing.OFFICIAL, Optional.empty(), "");
      Telling telling = telling(assessed, assessor.ruleBook());
      return open ? Exports.open(telling) : Exports.whole(telling, Disclosure.BOARD);
    }
  }

  private static List<List<String>> cells(Export export, String part) {
    return export.parts().stream()
        .filter(p -> p.part().equals(part))
        .flatMap(p -> p.rows().stream())
        .toList();
  }

  private static List<String> column(Export export, String part, int column) {
    Stream<List<String>> rows = cells(export, part).stream();
    return rows.map(row -> row.get(column)).toList();
  }
}
