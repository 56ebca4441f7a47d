package muster.server.files;

import java.util.LinkedHashMap;
import java.util.Map;
import muster.engine.Assessor;
import muster.engine.RuleBook;

/**
 * The few rule books used last, loaded and ready: another book with the same rules compiles and
 * loads nothing, whatever its tables and parameters say. Thread-safe.
 */
public final class WarmRules {
  private static final int MOST = 3;

  private final CompiledRules compiled;
  private final Map<String, Assessor> loaded =
      new LinkedHashMap<>(MOST + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Assessor> eldest) {
          return size() > MOST;
        }
      };

  /** With compiled rules kept here. */
  public WarmRules(CompiledRules compiled) {
    this.compiled = compiled;
  }

  /**
   * Ready to assess by a rule book.
   *
   * @throws muster.engine.InvalidRules when a rule does not compile
   */
  public synchronized Assessor assessor(RuleBook book) {
    Assessor warm = loaded.get(book.codeHash());
    if (warm == null) {
      byte[] shipped = ShippedRules.compiled();
      warm = Assessor.of(book, Assessor.fits(book, shipped) ? shipped : compiled.get(book));
      loaded.put(book.codeHash(), warm.with(book));
    }
    return warm.with(book);
  }
}
