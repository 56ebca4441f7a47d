package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import muster.engine.RuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A34 Whoever changes what was kept, with the file in hand, is found out")
class A34TamperingIsFoundTest {
  private static final List<String> TABLES =
      List.of(
          "dataset_version",
          "rule_book",
          "assessment",
          "assessment_basis",
          "assessment_return",
          "assessment_request",
          "assessment_publication",
          "rule_book_draft",
          "rule_book_event",
          "publication");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void keepOneOfEach() {
    file = folder.resolve("a.db");
    try (Store store = Store.open(file, Kept.CLOCK)) {
      store.importRound(StoredRound.eastMidlands(), Actor.system("import"));
      RuleBooks books = store.ruleBooks();
      String rules =
          books.publishFirst(Kept.rules("one"), "shipped", Actor.system("serve")).ruleBook();
      store
          .assessments()
          .keep(
              Kept.resting(
                  Kept.assessment("a", rules, StoredRound.eastMidlands(), Standing.OFFICIAL),
                  store
                      .rounds()
                      .findCounted(StoredRound.EAST_MIDLANDS, Counting.OFFICIAL)
                      .orElseThrow()
                      .returns()),
              Kept.TEAM);
      store.assessments().approve(Kept.id("a"), "agreed", Kept.APPROVER);
      store.assessments().publish(Kept.id("a"), "due", Kept.TEAM);
      long draft = books.upload(Kept.rules("two"), "Lower cap", Kept.LEAD).id();
      books.addCheck(draft, true, "{}", Kept.LEAD);
      books.approve(draft, "fine", Kept.APPROVER);
      books.addTrial(draft, true, "{}", Kept.LEAD);
      books.publish(draft, "now", Kept.LEAD);
      assertThat(store.audit().verify().problems()).isEmpty();
    }
  }

  @Test
  @DisplayName("The database itself lets nobody change or delete any of it")
  void triggers() {
    for (String table : TABLES) {
      assertThatThrownBy(() -> Kept.strings(file, "DELETE FROM " + table + " RETURNING 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("are never deleted");
      assertThatThrownBy(
              () -> Kept.strings(file, "UPDATE " + table + " SET rowid = 99 RETURNING 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("are never changed");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "dataset_version        | kept_at = '2010-03-01T09:30:00.124Z'",
        "dataset_version        | content = zeroblob(10)",
        "rule_book              | content = (SELECT content FROM dataset_version)",
        "rule_book              | size = size + 1",
        "assessment             | number = 7",
        "assessment             | id = '"
            + "0000000000000000000000000000000000000000000000000000000000000000"
            + "'",
        "assessment             | data_version = 'x'",
        "assessment             | on_date = '2010-02-23'",
        "assessment             | weights = 'others'",
        "assessment             | seed = 8",
        "assessment             | engine_version = '1.2.4'",
        "assessment             | marking = ''",
        "assessment             | content = zeroblob(10)",
        "assessment             | size = 2",
        "assessment_return      | return_revision = (SELECT max(id) + 1 FROM return_revision)",
        "assessment_basis       | assessment = 'x'",
        "assessment_request     | standing = 'provisional'",
        "assessment_request     | at = '2010-03-01T09:30:00.124Z'",
        "assessment_request     | account = 'approver-1'",
        "assessment_request     | \"trigger\" = 'return-changed'",
        "assessment_request     | text = 'x'",
        "assessment_publication | kind = 'approved'",
        "assessment_publication | account = 'lead-1'",
        "assessment_publication | reason = 'x'",
        "rule_book_draft        | title = 'Higher cap'",
        "rule_book_draft        | author = 'approver-1'",
        "rule_book_event        | kind = 'check-failed'",
        "rule_book_event        | account = 'lead-2'",
        "rule_book_event        | reason = 'x'",
        "rule_book_event        | detail = '[]'",
        "publication            | reason = 'x'",
        "publication            | account = 'lead-2'",
        "publication            | at = '2010-03-01T09:30:00.124Z'",
      })
  @DisplayName("A changed column no longer fits the log")
  void aChangedColumn(String table, String change) throws SQLException {
    Kept.tamper(
        file,
        "UPDATE %s SET %s WHERE rowid = (SELECT max(rowid) FROM %s)"
            .formatted(table, change, table));

    try (Store store = Store.open(file, Kept.CLOCK)) {
      assertThat(store.audit().verify().problems()).as(table + " " + change).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataset_version",
        "rule_book",
        "assessment",
        "assessment_basis",
        "assessment_request",
        "assessment_publication",
        "rule_book_draft",
        "rule_book_event",
        "publication"
      })
  @DisplayName("A removed row is missed, whichever table it was in")
  void aRemovedRow(String table) throws SQLException {
    Kept.tamper(
        file, "DELETE FROM %s WHERE rowid = (SELECT max(rowid) FROM %s)".formatted(table, table));

    try (Store store = Store.open(file, Kept.CLOCK)) {
      assertThat(store.audit().verify().problems())
          .hasSize(1)
          .first()
          .asString()
          .contains("is in the log, but not among what is stored");
    }
  }

  @Test
  @DisplayName("A return that was taken out of those an assessment rests on is missed")
  void aRemovedReturn() throws SQLException {
    Kept.tamper(
        file,
        "DELETE FROM assessment_return WHERE rowid = (SELECT max(rowid) FROM assessment_return)");

    try (Store store = Store.open(file, Kept.CLOCK)) {
      assertThat(store.audit().verify().problems())
          .containsExactly(
              "`assessments/"
                  + Kept.id("a")
                  + "` returns was changed after it was stored: its hash is another.");
    }
  }

  @Test
  @DisplayName("A row that was added past the log is told")
  void anAddedRow() throws SQLException {
    Kept.tamper(
        file,
        "INSERT INTO publication (seq, rule_book, kind, at, account, reason) SELECT 3, rule_book,"
            + " 'rollback', at, account, reason FROM publication WHERE seq = 1");

    try (Store store = Store.open(file, Kept.CLOCK)) {
      assertThat(store.audit().verify().problems()).hasSize(1).first().asString().contains("entry");
    }
  }

  @Test
  @DisplayName("A changed answer, dataset or rule book is not read as if nothing had happened")
  void changedContents() throws SQLException {
    Kept.tamper(
        file, "UPDATE assessment SET content = (SELECT content FROM dataset_version LIMIT 1)");
    Kept.tamper(file, "UPDATE dataset_version SET content = zeroblob(12)");
    Kept.tamper(file, "UPDATE rule_book SET content = substr(content, 1, length(content) - 9)");

    try (Store store = Store.open(file, Kept.CLOCK)) {
      String dataset = store.assessments().find(Kept.id("a")).orElseThrow().dataset();
      String rules = RuleBook.hashOf(Kept.rules("one"));
      assertThatThrownBy(() -> store.assessments().findAnswer(Kept.id("a")))
          .isInstanceOf(StoreProblem.class)
          .hasMessageStartingWith("`assessments/" + Kept.id("a") + "` was changed after");
      assertThatThrownBy(() -> store.datasets().find(dataset))
          .isInstanceOf(StoreProblem.class)
          .hasMessageStartingWith("`datasets/" + dataset + "` was changed after");
      assertThatThrownBy(() -> store.ruleBooks().find(rules))
          .isInstanceOf(StoreProblem.class)
          .hasMessageStartingWith("`rule-books/" + rules + "` was changed after");
      assertThatThrownBy(() -> store.ruleBooks().rollBack("two was wrong", Kept.LEAD))
          .as("a rule book that was changed never serves")
          .isInstanceOf(StoreProblem.class);
      assertThat(store.ruleBooks().findCurrent().orElseThrow().seq()).isEqualTo(2);
    }
  }
}
