package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import muster.data.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A30 An assessment is kept once, with its answer byte for byte and the sheets it read")
class A30AssessmentsAreKeptTest {
  @TempDir Path folder;
  private Store store;
  private Assessments assessments;
  private String rules;

  @BeforeEach
  void keepARoundAndARuleBook() {
    store = Store.open(folder.resolve("a.db"), Kept.CLOCK);
    store.importRound(StoredRound.eastMidlands(), Actor.system("import"));
    rules = store.ruleBooks().keep(Kept.rules("one"), Kept.LEAD);
    assessments = store.assessments();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  @DisplayName("It reads back as it was given, after a restart too")
  void readsBack() {
    List<Sheet> sheets = store.sheets(StoredRound.EAST_MIDLANDS);
    assessments.keep(Kept.assessment("a", rules, sheets, Standing.PROVISIONAL), Kept.TEAM);
    store.close();
    store = Store.open(folder.resolve("a.db"), Kept.CLOCK);

    StoredAssessment stored = store.assessments().find(Kept.id("a")).orElseThrow();

    NewAssessment given = Kept.assessment("a", rules, sheets, Standing.PROVISIONAL);
    assertThat(stored.identity()).isEqualTo(given.identity());
    assertThat(stored.round()).isEqualTo(StoredRound.EAST_MIDLANDS);
    assertThat(stored.standing()).isEqualTo(Standing.PROVISIONAL);
    assertThat(stored.first().account()).isEqualTo("team-1");
    assertThat(stored.first().at()).isEqualTo(Kept.CLOCK.instant());
    assertThat(stored.first().trigger()).isEqualTo(Trigger.ON_DEMAND);
    byte[] answer = Kept.utf8("{\"answer\": \"a\"}\n");
    assertThat(stored.answerHash()).isEqualTo(Kept.sha256(answer));
    assertThat(stored.answerSize()).isEqualTo(answer.length);
    assertThat(store.assessments().findAnswer(Kept.id("a")).orElseThrow().bytes())
        .isEqualTo(answer);
    assertThat(store.datasets().find(stored.dataset()).orElseThrow())
        .containsExactlyInAnyOrderElementsOf(sheets);
  }

  @Test
  @DisplayName("It names the revision of each return it was made from, whatever comes later")
  void namesItsReturns() {
    ReturnKey key = new ReturnKey(StoredRound.EAST_MIDLANDS, "derbyshire", "firearms");
    ReturnRows rows = store.returns().findLatest(key).orElseThrow().rows();
    store.returns().put(new ReturnDraft(key, rows, 1), Kept.TEAM, all -> {});
    CountedRound latest =
        store.rounds().findCounted(StoredRound.EAST_MIDLANDS, Counting.LATEST).orElseThrow();
    CountedRound official =
        store.rounds().findCounted(StoredRound.EAST_MIDLANDS, Counting.OFFICIAL).orElseThrow();
    NewAssessment given = Kept.assessment("a", rules, latest.sheets(), Standing.PROVISIONAL);

    assessments.keep(Kept.resting(given, latest.returns()), Kept.TEAM);
    assessments.keep(Kept.resting(given, official.returns()), Kept.TEAM);
    assessments.keep(Kept.assessment("b", rules, List.of(), Standing.PROVISIONAL), Kept.TEAM);

    assertThat(official.returns())
        .hasSameSizeAs(store.returns().list(StoredRound.EAST_MIDLANDS, Counting.OFFICIAL))
        .allMatch(r -> r.revision() == 1);
    assertThat(assessments.findReturns(Kept.id("a")).orElseThrow())
        .isEqualTo(latest.returns())
        .contains(new ReturnRevision(key, 2))
        .doesNotContain(new ReturnRevision(key, 1));
    assertThat(assessments.findReturns(Kept.id("b")).orElseThrow())
        .as("known to be none")
        .isEmpty();
    assertThat(store.audit().verify().problems()).isEmpty();
  }

  @Test
  @DisplayName("A revision that is not kept is named, and nothing is stored")
  void unknownRevision() {
    ReturnRevision none =
        new ReturnRevision(new ReturnKey(StoredRound.EAST_MIDLANDS, "derbyshire", "firearms"), 2);
    NewAssessment given = Kept.assessment("a", rules, List.of(), Standing.PROVISIONAL);

    assertThatThrownBy(() -> assessments.keep(Kept.resting(given, List.of(none)), Kept.TEAM))
        .isInstanceOf(StoreProblem.class)
        .hasMessageStartingWith("There is no revision 2 of `rounds/")
        .hasMessageContaining("derbyshire/firearms");
    assertThat(assessments.find(Kept.id("a"))).isEmpty();
  }

  @Test
  @DisplayName("Which returns one rests on that was made before that was kept is not known")
  void olderOnes() throws SQLException {
    Path old = FirstVersion.upTo("4", folder.resolve("old.db"));
    String hash = Kept.sha256(new byte[0]);
    String then = "'2010-01-02T03:04:05.006Z'";
    for (String row :
        List.of(
            "round VALUES ('old', 'An old round', NULL, '2010-01-01', 'OFFICIAL')",
            "dataset_version VALUES ('%s', %s, 0, x'')".formatted(hash, then),
            "rule_book VALUES ('%s', %s, 0, x'')".formatted(hash, then),
            "assessment VALUES (1, '%1$s', 'old', '%1$s', 'v', '%1$s', '2010-01-01', 'published', 7,"
                    .formatted(hash)
                + " '0.9', 'OFFICIAL', '%s', 0, x'')".formatted(hash),
            "assessment_request VALUES (1, '%s', 'official', %s, 'team', 'on-demand', '')"
                .formatted(hash, then))) {
      Tampering.honestly(old, "INSERT INTO " + row);
    }

    try (Store opened = Store.open(old, Kept.CLOCK)) {
      assertThat(opened.assessments().find(hash)).isPresent();
      assertThat(opened.assessments().findReturns(hash)).isEmpty();
      assertThat(opened.audit().verify().problems())
          .as("what was not entered of it, by this test, and nothing about its returns")
          .isNotEmpty()
          .noneMatch(problem -> problem.contains("returns"));
    }
  }

  @Test
  @DisplayName("Large answers that do not compress and ones that do come back byte for byte")
  void largeAnswers() throws IOException {
    byte[] random = new byte[3_000_001];
    new Random(1).nextBytes(random);
    byte[] dull = new byte[20_000_000];
    Arrays.fill(dull, (byte) 'x');
    int number = 0;
    for (byte[] answer : List.of(random, dull, new byte[0])) {
      NewAssessment small =
          Kept.assessment("large-" + number++, rules, List.of(), Standing.OFFICIAL);
      assessments.keep(
          new NewAssessment(
              small.identity(),
              small.round(),
              small.sheets(),
              small.returns(),
              Packed.of(out -> out.write(answer)),
              small.standing(),
              small.trigger(),
              ""),
          Kept.TEAM);

      Packed kept = assessments.findAnswer(small.identity().id()).orElseThrow();

      ByteArrayOutputStream out = new ByteArrayOutputStream();
      kept.writeTo(out);
      assertThat(Arrays.equals(out.toByteArray(), answer)).isTrue();
      assertThat(kept.hash()).isEqualTo(Kept.sha256(answer));
      assertThat(kept.size()).isEqualTo(answer.length);
    }
    assertThat(store.audit().verify().problems()).isEmpty();
  }

  @Test
  @DisplayName("Who asks for the same again adds a request, not an assessment")
  void askedAgain() {
    AssessmentRequest first = keep("a", Standing.PROVISIONAL);
    AssessmentRequest second = keep("a", Standing.OFFICIAL);

    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(assessments.listRequests(Kept.id("a"))).containsExactly(first, second);
    assertThat(assessments.listBefore(StoredRound.EAST_MIDLANDS, Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(assessments.find(Kept.id("a")).orElseThrow().first()).isEqualTo(first);
    assertThat(assessments.find(Kept.id("a")).orElseThrow().standing())
        .as("the same data were official")
        .isEqualTo(Standing.OFFICIAL);
  }

  @Test
  @DisplayName("Another answer under the same id is refused, and nothing is stored")
  void anotherAnswer() {
    keep("a", Standing.PROVISIONAL);
    NewAssessment same = Kept.assessment("a", rules, List.of(), Standing.PROVISIONAL);
    NewAssessment other =
        new NewAssessment(
            same.identity(),
            same.round(),
            same.sheets(),
            same.returns(),
            Packed.of(Kept.utf8("{}")),
            same.standing(),
            same.trigger(),
            "");

    assertThatThrownBy(() -> assessments.keep(other, Kept.TEAM))
        .isInstanceOf(StoreProblem.class)
        .hasMessageStartingWith("Another answer is kept under the id `" + Kept.id("a"));
    assertThat(assessments.listRequests(Kept.id("a"))).hasSize(1);
  }

  @Test
  @DisplayName("A rule book or round that is not kept is named, and nothing is stored")
  void unknownRuleBookOrRound() {
    String unknown = "0".repeat(64);
    NewAssessment noRules = Kept.assessment("a", unknown, List.of(), Standing.OFFICIAL);
    NewAssessment good = Kept.assessment("b", rules, List.of(), Standing.OFFICIAL);
    NewAssessment noRound =
        new NewAssessment(
            good.identity(),
            "atlantis",
            good.sheets(),
            good.returns(),
            good.answer(),
            good.standing(),
            good.trigger(),
            "");

    assertThatThrownBy(() -> assessments.keep(noRules, Kept.TEAM))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("The rule book `" + unknown + "` is not kept");
    assertThatThrownBy(() -> assessments.keep(noRound, Kept.TEAM))
        .isInstanceOf(StoreProblem.class)
        .hasMessage("There is no round `atlantis`.");
    assertThat(assessments.find(Kept.id("a"))).isEmpty();
    assertThat(assessments.find(Kept.id("b"))).isEmpty();
  }

  @Test
  @DisplayName("An out-of-cycle run keeps its trigger; without one it is refused (R15)")
  void outOfCycle() {
    NewAssessment plain = Kept.assessment("a", rules, List.of(), Standing.OFFICIAL);
    assessments.keep(
        new NewAssessment(
            plain.identity(),
            plain.round(),
            plain.sheets(),
            plain.returns(),
            plain.answer(),
            plain.standing(),
            Trigger.OUT_OF_CYCLE,
            " Two murders in a week "),
        Kept.TEAM);

    AssessmentRequest request = assessments.listRequests(Kept.id("a")).get(0);
    assertThat(request.trigger()).isEqualTo(Trigger.OUT_OF_CYCLE);
    assertThat(request.text()).isEqualTo("Two murders in a week");
    assertThatThrownBy(
            () ->
                new NewAssessment(
                    plain.identity(),
                    plain.round(),
                    plain.sheets(),
                    plain.returns(),
                    plain.answer(),
                    plain.standing(),
                    Trigger.OUT_OF_CYCLE,
                    " "))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("needs the trigger in words");
  }

  @Test
  @DisplayName("The latest is told by standing, and the one before it by another result")
  void latestAndPrevious() {
    AssessmentRequest a = keep("a", Standing.OFFICIAL);
    AssessmentRequest b = keep("b", Standing.PROVISIONAL);
    AssessmentRequest c = keep("c", Standing.OFFICIAL);
    AssessmentRequest again = keep("c", Standing.OFFICIAL);

    assertThat(assessments.findLatest(StoredRound.EAST_MIDLANDS, Standing.OFFICIAL))
        .contains(again);
    assertThat(assessments.findLatest(StoredRound.EAST_MIDLANDS, Standing.PROVISIONAL)).contains(b);
    assertThat(assessments.findPrevious(again.number())).contains(a);
    assertThat(assessments.findPrevious(c.number())).contains(a);
    assertThat(assessments.findPrevious(a.number())).isEmpty();
    assertThat(assessments.findPrevious(b.number())).isEmpty();

    AssessmentRequest back = keep("a", Standing.OFFICIAL);
    assertThat(assessments.findPrevious(back.number())).contains(again);
    assertThat(assessments.findLatest("atlantis", Standing.OFFICIAL)).isEmpty();
  }

  @Test
  @DisplayName("Pages of a round go both ways and neither skip nor repeat")
  void pages() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      keep("p" + i, Standing.OFFICIAL);
      made.add(Kept.id("p" + i));
    }
    List<String> forward = new ArrayList<>();
    List<StoredAssessment> page = assessments.listAfter(StoredRound.EAST_MIDLANDS, 0, 5);
    while (!page.isEmpty()) {
      page.forEach(a -> forward.add(a.id()));
      page =
          assessments.listAfter(StoredRound.EAST_MIDLANDS, page.get(page.size() - 1).number(), 5);
    }
    List<String> backward = new ArrayList<>();
    page = assessments.listBefore(StoredRound.EAST_MIDLANDS, Long.MAX_VALUE, 4);
    while (!page.isEmpty()) {
      page.forEach(a -> backward.add(a.id()));
      page =
          assessments.listBefore(StoredRound.EAST_MIDLANDS, page.get(page.size() - 1).number(), 4);
    }

    assertThat(forward).isEqualTo(made);
    Collections.reverse(made);
    assertThat(backward).isEqualTo(made);
  }

  @Test
  @DisplayName("Results are published after somebody else approved them; the last published counts")
  void regionalResults() {
    keep("a", Standing.OFFICIAL);
    keep("b", Standing.OFFICIAL);
    String a = Kept.id("a");
    assertThatThrownBy(() -> assessments.publish(a, "due", Kept.TEAM))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("somebody else must approve it first");
    assessments.approve(a, "agreed by the board", Kept.APPROVER);
    assertThatThrownBy(() -> assessments.publish(a, "due", Kept.APPROVER))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("somebody else must approve it first");
    assertThat(assessments.findLatestPublished(StoredRound.EAST_MIDLANDS)).isEmpty();

    RegionalResult first = assessments.publish(a, "due", Kept.TEAM);

    assertThat(assessments.findLatestPublished(StoredRound.EAST_MIDLANDS)).contains(first);
    assertThatThrownBy(() -> assessments.publish(a, "again", Kept.TEAM))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is what is published already");
    assessments.approve(Kept.id("b"), "agreed", Kept.APPROVER);
    RegionalResult second = assessments.publish(Kept.id("b"), "revised", Kept.TEAM);
    assertThat(assessments.findLatestPublished(StoredRound.EAST_MIDLANDS)).contains(second);
    assertThat(assessments.listResults(a))
        .extracting(RegionalResult::published)
        .containsExactly(false, true);
    assertThatThrownBy(() -> assessments.publish(a, "once more", Kept.TEAM))
        .as("an approval is of one publication")
        .isInstanceOf(Refused.class)
        .hasMessageContaining("was not approved since results were last published");
    assessments.approve(a, "agreed anew", Kept.APPROVER);
    assertThat(assessments.publish(a, "once more", Kept.TEAM).published()).isTrue();
    assertThatThrownBy(() -> assessments.approve(Kept.id("b"), "fine", Kept.TEAM))
        .as("whoever asked for it")
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.why()).isEqualTo(Refused.Why.NOT_THIS_ACCOUNT))
        .hasMessageContaining("You asked for the assessment");
    assertThatThrownBy(() -> assessments.approve("nothing", "x", Kept.APPROVER))
        .isInstanceOf(Refused.class)
        .hasMessage("There is no assessment `nothing`.");
    assertThatThrownBy(() -> assessments.approve(a, "  ", Kept.APPROVER))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("needs a reason");
  }

  private AssessmentRequest keep(String word, Standing standing) {
    return assessments.keep(Kept.assessment(word, rules, List.of(), standing), Kept.TEAM);
  }
}
