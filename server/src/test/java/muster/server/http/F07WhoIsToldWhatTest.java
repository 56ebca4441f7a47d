package muster.server.http;

import static muster.server.http.Exported.EXEMPT;
import static muster.server.http.Exported.PARTS;
import static muster.server.http.Exported.assessed;
import static muster.server.http.Exported.book;
import static muster.server.http.Exported.export;
import static muster.server.http.Exported.lines;
import static muster.server.http.Exported.telling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import muster.engine.Disclosure;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Markings, audiences and the stricter of two rule books say who is told what")
class F07WhoIsToldWhatTest {
  @Test
  @DisplayName("of two rule books and two days, the stricter says who gets a part")
  void theStricterCounts() {
    Assessed assessed = assessed("OFFICIAL");
    RuleBook serving =
        book(
            PARTS,
            EditedBook.text(PARTS)
                .replace("gaps,public,", "gaps,board,")
                .replace("risks,board,", "risks,programme,"));
    RuleBook later =
        book(
            EXEMPT,
            EditedBook.text(EXEMPT)
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
  @DisplayName("a part that the rule book marks OFFICIAL-SENSITIVE is not made public")
  void sensitivePartsStayInside() {
    String parts =
        EditedBook.text(PARTS).replace("gaps,public,OFFICIAL,", "gaps,public,OFFICIAL-SENSITIVE,");
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
            EditedBook.text("tables/markings.csv").replace("OFFICIAL,public,", "OFFICIAL,inside,"),
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
                                  f.path(),
                                  f.text().replace(sensitive + ",inside", sensitive + ",refused"));
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
}
