package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import muster.data.store.DraftEvent.Kind;
import muster.data.store.Refused.Why;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A32 Rule books are kept under the engine's name for them, drafts with what happened")
class A32RuleBooksAreKeptTest {
  @TempDir Path folder;
  private Store store;
  private RuleBooks books;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"), Kept.CLOCK);
    books = store.ruleBooks();
    books.publishFirst(Kept.rules("first"), "shipped", Actor.system("serve"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  @DisplayName(
      "Every file comes back, whatever order it came in, under the hash of paths and texts")
  void comeBack() {
    List<RuleFile> files = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      files.add(new RuleFile("risk/rule-" + i + ".drl", "£ " + random.nextLong() + "\n1:a\n"));
    }
    String hash = books.keep(files, Kept.LEAD);
    Collections.shuffle(files, random);

    assertThat(books.keep(files, Kept.LEAD)).isEqualTo(hash).isEqualTo(RuleBook.hashOf(files));
    assertThat(books.find(hash).orElseThrow().files())
        .isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()))
        .containsExactlyInAnyOrderElementsOf(files);
    assertThat(books.find("0".repeat(64))).isEmpty();
    assertThat(books.keep(Kept.rules("two"), Kept.LEAD))
        .isEqualTo(
            Kept.sha256(Kept.utf8("19:parameters/cap.yaml8:value: 1" + "13:risk/band.drl3:two")));
  }

  @Test
  @DisplayName("A draft goes from upload to publication, and each step says who, when and why")
  void wholeWay() {
    RuleBookDraft draft = books.upload(Kept.rules("second"), " Lower cap ", Kept.LEAD);
    long id = draft.id();
    books.addCheck(id, true, "{\"problems\": []}", Kept.LEAD);
    books.addPreview(id, "{\"moved\": 3}", Kept.LEAD);
    books.approve(id, "agreed on 1 March", Kept.APPROVER);
    books.addTrial(id, true, "{}", Actor.system("serve"));

    Publication published = books.publish(id, "in force from April", Kept.LEAD);

    assertThat(draft.title()).isEqualTo("Lower cap");
    assertThat(draft.author()).isEqualTo("lead-1");
    assertThat(books.listEvents(id))
        .extracting(DraftEvent::kind)
        .containsExactly(
            Kind.UPLOADED, Kind.CHECKED, Kind.PREVIEWED, Kind.APPROVED, Kind.TRIED, Kind.PUBLISHED);
    assertThat(books.listEvents(id)).extracting(DraftEvent::seq).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(books.listEvents(id).get(3))
        .isEqualTo(
            new DraftEvent(
                id,
                4,
                Kind.APPROVED,
                Kept.CLOCK.instant(),
                "approver-1",
                "agreed on 1 March",
                "{}"));
    assertThat(published.ruleBook()).isEqualTo(RuleBook.hashOf(Kept.rules("second")));
    assertThat(published.draft()).contains(id);
    assertThat(published.seq()).isEqualTo(2);
    assertThat(books.findCurrent()).contains(published);
    assertThat(books.findDraft(id)).contains(draft);
    assertThat(books.listDrafts(Long.MAX_VALUE, 10)).containsExactly(draft);
    assertThat(books.listDrafts(id, 10)).isEmpty();
  }

  @Test
  @DisplayName("Nobody approves their own, and a decision needs a reason")
  void nobodyApprovesTheirOwn() {
    long id = checked("second");

    refused(Why.NOT_THIS_ACCOUNT, () -> books.approve(id, "fine", Kept.LEAD), "their own");
    Actor sameAccountOtherRole = new Actor("lead-1", "approver", "request-9");
    refused(Why.NOT_THIS_ACCOUNT, () -> books.approve(id, "fine", sameAccountOtherRole), "own");
    refused(Why.INCOMPLETE, () -> books.approve(id, " ", Kept.APPROVER), "needs a reason");
    refused(Why.INCOMPLETE, () -> books.upload(Kept.rules("x"), " ", Kept.LEAD), "needs a title");
    assertThat(books.listEvents(id)).hasSize(2);
  }

  @Test
  @DisplayName(
      "What is not checked, approved and tried is not published, and the old one serves on")
  void notPublished() {
    Publication before = books.findCurrent().orElseThrow();
    long id = books.upload(Kept.rules("second"), "Lower cap", Kept.LEAD).id();
    notNow(() -> books.publish(id, "now", Kept.LEAD), "was not checked yet");
    notNow(() -> books.approve(id, "fine", Kept.APPROVER), "was not checked yet");
    notNow(() -> books.addTrial(id, true, "{}", Kept.LEAD), "was not checked yet");
    books.addCheck(id, false, "{}", Kept.LEAD);
    notNow(() -> books.publish(id, "now", Kept.LEAD), "did not pass its check");
    notNow(() -> books.approve(id, "fine", Kept.APPROVER), "did not pass its check");
    books.addCheck(id, true, "{}", Kept.LEAD);
    notNow(() -> books.publish(id, "now", Kept.LEAD), "was not approved yet");
    books.approve(id, "fine", Kept.APPROVER);
    notNow(() -> books.publish(id, "now", Kept.LEAD), "was not tried on a round yet");
    books.addTrial(id, false, "{}", Kept.LEAD);
    notNow(() -> books.publish(id, "now", Kept.LEAD), "did not get through its trial");
    books.addTrial(id, true, "{}", Kept.LEAD);
    books.addCheck(id, false, "{}", Kept.LEAD);
    notNow(() -> books.publish(id, "now", Kept.LEAD), "did not pass its check");
    refused(Why.UNKNOWN, () -> books.publish(999, "now", Kept.LEAD), "There is no draft 999");
    books.addCheck(id, true, "{}", Kept.LEAD);
    refused(Why.INCOMPLETE, () -> books.publish(id, "", Kept.LEAD), "needs a reason");
    assertThat(books.findCurrent()).contains(before);

    books.publish(id, "now", Kept.LEAD);

    notNow(() -> books.publish(id, "again", Kept.LEAD), "was published already");
    notNow(() -> books.addCheck(id, false, "{}", Kept.LEAD), "was published already");
  }

  @Test
  @DisplayName("A draft of what serves already, and a second first rule book, are refused")
  void whatServesAlready() {
    long same = ready("first");

    notNow(() -> books.publish(same, "again", Kept.LEAD), "serves already");
    notNow(
        () -> books.publishFirst(Kept.rules("x"), "again", Actor.system("serve")),
        "comes as a draft");
    assertThat(books.listPublications(Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(books.listEvents(same)).extracting(DraftEvent::kind).doesNotContain(Kind.PUBLISHED);
  }

  @Test
  @DisplayName("In a database without a rule book nothing can be published as a draft")
  void withoutAFirst() {
    try (Store empty = Store.open(folder.resolve("empty.db"))) {
      RuleBooks none = empty.ruleBooks();
      long id = none.upload(Kept.rules("second"), "Lower cap", Kept.LEAD).id();
      none.addCheck(id, true, "{}", Kept.LEAD);
      none.approve(id, "fine", Kept.APPROVER);
      none.addTrial(id, true, "{}", Kept.LEAD);

      notNow(() -> none.publish(id, "now", Kept.LEAD), "No rule book serves yet");
      notNow(() -> none.rollBack("why not", Kept.LEAD), "nothing to roll back to");
      assertThat(none.findCurrent()).isEmpty();
    }
  }

  private long checked(String text) {
    long id = books.upload(Kept.rules(text), "Draft " + text, Kept.LEAD).id();
    books.addCheck(id, true, "{}", Kept.LEAD);
    return id;
  }

  private long ready(String text) {
    long id = checked(text);
    books.approve(id, "fine", Kept.APPROVER);
    books.addTrial(id, true, "{}", Kept.LEAD);
    return id;
  }

  private static void notNow(Runnable step, String sentence) {
    refused(Why.NOT_NOW, step, sentence);
  }

  private static void refused(Why why, Runnable step, String sentence) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.why()).isEqualTo(why))
        .hasMessageContaining(sentence);
  }
}
