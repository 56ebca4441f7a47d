package muster.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two programs that write to one database continue one log")
class A09TwoProgramsShareALogTest {
  private static final int EACH = 40;

  @TempDir Path folder;

  @Test
  void every_change_of_both_is_in_it_and_it_holds() throws Exception {
    Path file = folder.resolve("a.db");
    try (Store store = Store.open(file)) {
      store.importRound(StoredRound.eastMidlands(), StoredRound.IMPORT);
      long before = store.audit().verify().entries();
      ReturnKey key = new ReturnKey(StoredRound.EAST_MIDLANDS, "derbyshire", "major-crime");

      try (OtherProgram other =
          OtherProgram.start(file, "nottinghamshire", Integer.toString(EACH))) {
        for (int revision = 1; revision <= EACH; revision++) {
          store.putReturn(
              key, StoredRound.rows("5", "9"), revision, StoredRound.actor("this"), round -> {});
        }
        assertThat(other.await()).isZero();
      }

      Verification verified = store.audit().verify();
      assertThat(verified.problems()).isEmpty();
      assertThat(verified.entries()).isEqualTo(before + 2 * EACH);
      assertThat(store.audit().list(before, 2 * EACH))
          .extracting(AuditEntry::account)
          .contains("this", "other");
    }
  }
}
