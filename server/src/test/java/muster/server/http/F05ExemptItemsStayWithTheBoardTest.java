package muster.server.http;

import static muster.server.http.Exported.EXEMPT;
import static muster.server.http.Exported.assessed;
import static muster.server.http.Exported.book;
import static muster.server.http.Exported.cells;
import static muster.server.http.Exported.column;
import static muster.server.http.Exported.edited;
import static muster.server.http.Exported.export;
import static muster.server.http.Exported.lines;
import static muster.server.http.Exported.route;
import static muster.server.http.Exported.telling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muster.data.DataProblem;
import muster.engine.Disclosure;
import muster.engine.MissingExempt;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
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
  private static final LocalDate MEETING = LocalDate.of(2010, 2, 22);

  @TempDir static Path shared;
  private static RunningService service;

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

  private static String content(String path) throws IOException {
    return Exported.content(service.send(service.as(BOARD, path)));
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
    RuleBook emptied =
        book(EXEMPT, EditedBook.text(EXEMPT).lines().findFirst().orElseThrow() + "\n");
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
        assertThat(export.path("notes").toString()).contains("two rule books", emptied.hash());
      }
    } finally {
      service.serve(RunningService.ASSESSOR);
    }
    JsonNode alone = RunningService.json(service.send(service.as(BOARD, OPEN)));
    assertThat(alone.path("disclosedBy").asText()).isEqualTo(EditedBook.shippedHash());
    assertThat(alone.path("notes").toString()).doesNotContain("two rule books");
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
    long row =
        EditedBook.text(EXEMPT).lines().takeWhile(l -> !l.contains("funding-emsou")).count() + 1;

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
    Export open = export(EXEMPT, rows, true);
    Export board = export(EXEMPT, rows, false);

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
  @DisplayName("groups of services that an exempt agreement covers are left out with it")
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
    Export open = export(EXEMPT, rows, true);
    Export board = export(EXEMPT, rows, false);

    assertThat(column(board, "opportunities", 2)).containsAnyElementsOf(covered);
    assertThat(column(open, "opportunities", 2)).doesNotContainAnyElementsOf(covered);
    assertThat(cells(open, "gaps")).isEqualTo(cells(board, "gaps")).isNotEmpty();
  }
}
