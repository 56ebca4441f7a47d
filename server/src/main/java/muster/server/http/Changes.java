package muster.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.data.store.AuditEntry;
import muster.data.store.Store;

/**
 * What changed in which round, as the audit log has it: every change is entered there with the
 * change itself, so that nobody who makes one has to tell, and none is missed.
 */
final class Changes {
  private static final int PAGE = 500;
  private static final String ROUNDS = "rounds/";

  private final Store store;
  private final Map<String, Long> last = new HashMap<>();
  private long seen;

  Changes(Store store) {
    this.store = store;
  }

  /**
   * The number of the last change of a round that is stored by now; 0 where there was none.
   *
   * @param round its id
   */
  synchronized long last(String round) {
    List<AuditEntry> page;
    do {
      page = store.audit().list(seen, PAGE);
      page.forEach(this::enter);
    } while (page.size() == PAGE);
    return last.getOrDefault(round, 0L);
  }

  private void enter(AuditEntry entry) {
    seen = entry.seq();
    if (entry.object().startsWith(ROUNDS)) {
      String rest = entry.object().substring(ROUNDS.length());
      int end = rest.indexOf('/');
      last.put(end < 0 ? rest : rest.substring(0, end), entry.seq());
    }
  }
}
