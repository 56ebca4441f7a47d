package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The log is asked who, what, to what and when, and read forwards or backwards")
class A18TheLogIsAskedTest {
  private static final Instant MONDAY = Instant.parse("2010-03-01T00:00:00.000Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Actor ROOT = new Actor("root", "administrator", "request-1");
  private static final Actor OTHER = new Actor("other", "administrator", "request-2");

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(MONDAY);
  private Store store;

  /** Entries 1 to 4, one a day. */
  @BeforeEach
  void threeAccountsAndAToken() {
    store = Store.open(folder.resolve("a.db"), clock);
    create("jo", ROOT);
    clock.move(DAY);
    create("jo-anne", OTHER);
    clock.move(DAY);
    store
        .accounts()
        .addCredential(
            "jo",
            Credential.Kind.TOKEN,
            "laptop",
            "ab".repeat(32),
            clock.instant().plus(DAY),
            ROOT);
    clock.move(DAY);
    create("kim", ROOT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void create(String account, Actor actor) {
    store.accounts().create(account, account, "board", Optional.empty(), actor);
  }

  private List<Long> kept(AuditFilter filter) {
    List<Long> upwards = store.audit().list(filter, 0, 100).stream().map(AuditEntry::seq).toList();
    assertThat(store.audit().listBackwards(filter, Long.MAX_VALUE, 100))
        .extracting(AuditEntry::seq)
        .containsExactlyElementsOf(upwards.stream().sorted((a, b) -> Long.compare(b, a)).toList());
    assertThat(store.audit().count(filter)).isEqualTo(upwards.size());
    return upwards;
  }

  private static AuditFilter of(String account, String action, String object) {
    return new AuditFilter(account, action, object, Optional.empty(), Optional.empty());
  }

  private static AuditFilter within(Instant from, Instant before) {
    return new AuditFilter("", "", "", Optional.ofNullable(from), Optional.ofNullable(before));
  }

  @Test
  void without_a_question_every_entry_is_kept() {
    assertThat(kept(AuditFilter.NONE)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void by_who_and_by_what() {
    assertThat(kept(of("root", "", ""))).containsExactly(1L, 3L, 4L);
    assertThat(kept(of("", "create-account", ""))).containsExactly(1L, 2L, 4L);
    assertThat(kept(of("root", "create-account", ""))).containsExactly(1L, 4L);
    assertThat(kept(of("other", "issue-token", ""))).isEmpty();
    assertThat(kept(of("ROOT", "", ""))).isEmpty();
  }

  @Test
  void by_an_object_with_what_lies_below_it_and_nothing_that_only_begins_alike() {
    assertThat(kept(of("", "", "accounts/jo"))).containsExactly(1L, 3L);
    assertThat(kept(of("", "", "accounts"))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(kept(of("", "", "accounts/"))).isEmpty();
    assertThat(kept(of("", "", "accounts/%"))).isEmpty();
    assertThat(kept(of("", "", "accounts/j_"))).isEmpty();
  }

  @Test
  void by_a_period_with_its_first_moment_and_without_its_last() {
    assertThat(kept(within(MONDAY, null))).hasSize(4);
    assertThat(kept(within(MONDAY.plus(DAY), null))).containsExactly(2L, 3L, 4L);
    assertThat(kept(within(null, MONDAY.plus(DAY)))).containsExactly(1L);
    assertThat(kept(within(MONDAY.plus(DAY), MONDAY.plus(DAY.multipliedBy(3)))))
        .containsExactly(2L, 3L);
    assertThat(kept(within(MONDAY.plusMillis(1), MONDAY.plus(DAY)))).isEmpty();
  }

  @Test
  void piece_by_piece_from_either_end() {
    AuditFilter root = of("root", "", "");

    assertThat(store.audit().list(root, 0, 2)).extracting(AuditEntry::seq).containsExactly(1L, 3L);
    assertThat(store.audit().list(root, 3, 2)).extracting(AuditEntry::seq).containsExactly(4L);
    assertThat(store.audit().listBackwards(root, Long.MAX_VALUE, 2))
        .extracting(AuditEntry::seq)
        .containsExactly(4L, 3L);
    assertThat(store.audit().listBackwards(root, 3, 2))
        .extracting(AuditEntry::seq)
        .containsExactly(1L);
  }

  @Test
  void an_entry_is_found_by_its_hash_and_who_and_what_there_are_is_told() {
    AuditEntry third = store.audit().list(2, 1).get(0);

    assertThat(store.audit().find(third.hash())).contains(third);
    assertThat(store.audit().find("0".repeat(64))).isEmpty();
    assertThat(store.audit().listAccounts()).containsExactly("other", "root");
    assertThat(store.audit().listActions()).containsExactly("create-account", "issue-token");
  }
}
