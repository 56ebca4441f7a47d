package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muster.engine.RuleBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A33 Rolling back undoes the last publication that stands, and then the one before it")
class A33RuleBooksAreRolledBackTest {
  @TempDir Path folder;
  private Store store;
  private RuleBooks books;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"), Kept.CLOCK);
    books = store.ruleBooks();
    books.publishFirst(Kept.rules("a"), "shipped", Actor.system("serve"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  @DisplayName("Twice in a row goes further back, and at the first there is nothing left")
  void twiceInARow() {
    publish("b");
    publish("c");

    assertThat(books.findBeforeCurrent()).contains(hash("b"));
    Publication once = books.rollBack("c was wrong", Kept.LEAD);
    assertThat(once.ruleBook()).isEqualTo(hash("b"));
    assertThat(once.kind()).isEqualTo(Publication.Kind.ROLLBACK);
    assertThat(once.reason()).isEqualTo("c was wrong");
    assertThat(books.rollBack("b was wrong too", Kept.LEAD).ruleBook()).isEqualTo(hash("a"));
    assertThat(books.findBeforeCurrent()).isEmpty();
    assertThatThrownBy(() -> books.rollBack("and more", Kept.LEAD))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("nothing to roll back to");
    assertThatThrownBy(() -> books.rollBack(" ", Kept.LEAD))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("needs a reason");
    assertThat(books.listPublications(Long.MAX_VALUE, 10))
        .extracting(Publication::ruleBook)
        .containsExactly(hash("a"), hash("b"), hash("c"), hash("b"), hash("a"));
  }

  @Test
  @DisplayName("What was taken back never comes again by itself")
  void continuesFromWhereItLed() {
    publish("b");
    publish("c");
    books.rollBack("c was wrong", Kept.LEAD);
    publish("d");

    assertThat(books.rollBack("d was wrong", Kept.LEAD).ruleBook()).isEqualTo(hash("b"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  @DisplayName("On any way there and back, what serves is what a list of the standing ones says")
  void anyWay(long seed) {
    Random random = new Random(seed);
    List<String> standing = new ArrayList<>(List.of("a"));
    for (int i = 0; i < 60; i++) {
      if (random.nextBoolean() && standing.size() > 1) {
        standing.remove(standing.size() - 1);
        books.rollBack("step " + i, Kept.LEAD);
      } else {
        // Now and then one that served before.
        String next = "book " + random.nextInt(6);
        if (!next.equals(standing.get(standing.size() - 1))) {
          standing.add(next);
          publish(next);
        }
      }

      assertThat(books.findCurrent().orElseThrow().ruleBook())
          .isEqualTo(hash(standing.get(standing.size() - 1)));
    }
    assertThat(store.audit().verify().problems()).isEmpty();
  }

  @Test
  @DisplayName("Of those who publish one draft at the same time, one does")
  void atTheSameTime() throws Exception {
    long draft = ready("b");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            () -> {
              try {
                books.publish(draft, "now", Kept.LEAD);
                return "published";
              } catch (Refused e) {
                return e.getMessage();
              }
            });
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> outcome : threads.invokeAll(all)) {
        outcomes.add(outcome.get());
      }

      assertThat(outcomes).filteredOn("published"::equals).hasSize(1);
      Set<String> others = new TreeSet<>(outcomes);
      others.remove("published");
      assertThat(others).hasSize(1).first().asString().contains("was published already");
      assertThat(books.listPublications(Long.MAX_VALUE, 10)).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  private void publish(String text) {
    books.publish(ready(text), "in force", Kept.LEAD);
  }

  private long ready(String text) {
    long id = books.upload(Kept.rules(text), "Draft " + text, Kept.LEAD).id();
    books.addCheck(id, true, "{}", Kept.LEAD);
    books.approve(id, "fine", Kept.APPROVER);
    books.addTrial(id, true, "{}", Kept.LEAD);
    return id;
  }

  private static String hash(String text) {
    return RuleBook.hashOf(Kept.rules(text));
  }
}
