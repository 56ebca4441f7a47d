package muster.server.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import muster.engine.Assessor;
import muster.engine.RuleBook;

/**
 * The few rule books used last, loaded and ready: another book with the same rules loads nothing,
 * whatever its tables and parameters say. Nothing is ever compiled. Thread-safe.
 */
public final class WarmRules {
  private static final int MOST = 3;

  private final Map<String, Assessor> loaded =
      new LinkedHashMap<>(MOST + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Assessor> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Ready to assess by a rule book.
   *
   * @param compiled its rules as they were compiled before
   * @return empty where they are other rules, or changed since
   */
  public synchronized Optional<Assessor> find(RuleBook book, byte[] compiled) {
    if (!Assessor.fits(book, compiled)) {
      return Optional.empty();
    }
    Assessor warm = loaded.get(book.codeHash());
    if (warm == null) {
      warm = Assessor.load(book, compiled).orElseThrow();
      loaded.put(book.codeHash(), warm);
    }
    return Optional.of(warm.with(book));
  }
}
