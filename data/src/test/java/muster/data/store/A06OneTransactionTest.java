package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What belongs together is stored wholly or not at all")
class A06OneTransactionTest {
  private static final Actor ADMINISTRATOR = new Actor("root", "administrator", "request-1");

  @TempDir Path folder;
  private Store store;
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"));
  }

  @AfterEach
  void close() {
    other.shutdownNow();
    store.close();
  }

  @Test
  void two_changes_and_their_entries_are_stored_together() {
    String answer =
        store.inOneTransaction(
            () -> {
              create("ann");
              create("bob");
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(store.accounts().list()).extracting(Account::account).containsExactly("ann", "bob");
    assertThat(store.audit().verify().entries()).isEqualTo(2);
  }

  @Test
  void an_exception_undoes_all_of_them() {
    RuntimeException refusal = new IllegalStateException("refused");

    assertThatThrownBy(
            () ->
                store.inOneTransaction(
                    () -> {
                      create("ann");
                      store.inOneTransaction(() -> create("bob"));
                      throw refusal;
                    }))
        .isSameAs(refusal);

    assertThat(store.accounts().list()).isEmpty();
    assertThat(store.audit().verify().entries()).isZero();
  }

  @Test
  void so_does_one_that_the_database_throws() {
    assertThatThrownBy(
            () ->
                store.inOneTransaction(
                    () -> {
                      create("ann");
                      KeptAnswer answer = answer();
                      store.posts().keep("ann", "key", answer);
                      store.posts().keep("ann", "key", answer);
                      return null;
                    }))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("nothing was stored");

    assertThat(store.accounts().list()).isEmpty();
    assertThat(store.posts().find("ann", "key")).isEmpty();
  }

  @Test
  void whoever_began_may_go_on_without_a_part_that_failed() {
    store.inOneTransaction(
        () -> {
          create("ann");
          assertThatThrownBy(
                  () ->
                      store.inOneTransaction(
                          () -> {
                            create("bob");
                            throw new IllegalStateException("refused");
                          }))
              .isInstanceOf(IllegalStateException.class);
          return create("cat");
        });

    assertThat(store.accounts().list()).extracting(Account::account).containsExactly("ann", "cat");
    assertThat(store.audit().verify().problems()).isEmpty();
    assertThat(store.audit().verify().entries()).isEqualTo(2);
  }

  @Test
  void within_it_what_was_stored_is_read_and_others_do_not_see_it_yet() throws Exception {
    store.inOneTransaction(
        () -> {
          create("ann");
          assertThat(store.accounts().find("ann")).isPresent();
          assertThat(readElsewhere()).isEmpty();
          return null;
        });

    assertThat(readElsewhere()).isPresent();
  }

  private Optional<Account> readElsewhere() {
    try {
      Future<Optional<Account>> read = other.submit(() -> store.accounts().find("ann"));
      return read.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void others_who_write_wait_for_it() throws Exception {
    Future<AccountOutcome> second =
        store.inOneTransaction(
            () -> {
              create("ann");
              Future<AccountOutcome> waiting = other.submit(() -> create("bob"));
              pause();
              assertThat(waiting).isNotDone();
              return waiting;
            });

    assertThat(second.get()).isInstanceOf(AccountOutcome.Changed.class);
    assertThat(store.audit().verify().problems()).isEmpty();
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100).toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void after_the_disk_was_full_nothing_is_half_stored_and_the_next_write_works() {
    try (Database database = Database.open(folder.resolve("full.db"), folder.resolve("full.db"))) {
      database.write(handle -> handle.execute("CREATE TABLE big (bytes BLOB)"));
      String limit =
          database.write(
              handle -> {
                int pages = handle.createQuery("PRAGMA page_count").mapTo(int.class).one();
                return "PRAGMA max_page_count = " + (pages + 3);
              });
      assertThatThrownBy(
              () ->
                  database.write(
                      handle -> {
                        handle.createQuery(limit).mapTo(int.class).one();
                        handle.execute("INSERT INTO big VALUES (zeroblob(1000))");
                        return database.write(
                            joined -> joined.execute("INSERT INTO big VALUES (zeroblob(1000000))"));
                      }))
          .isInstanceOf(StoreProblem.class)
          .hasMessage("There is no space left to write to `" + folder.resolve("full.db") + "`.");

      assertThat(count(database)).isZero();
      database.write(handle -> handle.execute("INSERT INTO big VALUES (zeroblob(10))"));
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void a_connection_that_lost_its_transaction_stores_nothing_more_and_is_replaced() {
    try (Database database = Database.open(folder.resolve("lost.db"), folder.resolve("lost.db"))) {
      database.write(handle -> handle.execute("CREATE TABLE big (bytes BLOB)"));
      assertThatThrownBy(
              () ->
                  database.write(
                      handle -> {
                        handle.execute("INSERT INTO big VALUES (zeroblob(10))");
                        try {
                          return database.write(
                              joined -> {
                                joined.execute("ROLLBACK");
                                throw new IllegalStateException("as SQLite may do by itself");
                              });
                        } catch (IllegalStateException caught) {
                          return handle.execute("INSERT INTO big VALUES (zeroblob(20))");
                        }
                      }))
          .isInstanceOf(StoreProblem.class);

      assertThat(count(database)).isZero();
      database.write(handle -> handle.execute("INSERT INTO big VALUES (zeroblob(30))"));
      assertThat(count(database)).isEqualTo(1);
    }
  }

  private static int count(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM big").mapTo(int.class).one());
  }

  @Test
  void whether_it_takes_writes_is_found_out_without_leaving_one() {
    assertThat(store.isWritable()).isTrue();
    assertThat(store.posts().find("probe", "probe")).isEmpty();
    assertThat(Tampering.strings(folder.resolve("a.db"), "SELECT count(*) FROM post"))
        .containsExactly("0");

    Tampering.with(folder.resolve("a.db"), "DROP TABLE post");
    assertThat(store.isWritable()).isFalse();
    store.close();
    assertThat(store.isWritable()).isFalse();
  }

  private AccountOutcome create(String account) {
    return store
        .accounts()
        .create(account, "Some Body", "auditor", Optional.empty(), ADMINISTRATOR);
  }

  private static KeptAnswer answer() {
    return new KeptAnswer(
        "d", 201, Optional.empty(), Optional.empty(), Optional.empty(), ByteBuffer.allocate(0));
  }
}
