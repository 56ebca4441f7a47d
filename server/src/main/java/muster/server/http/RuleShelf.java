package muster.server.http;

import java.util.function.Supplier;
import muster.data.store.Store;
import muster.data.store.StoredRuleBook;
import muster.engine.Assessor;
import muster.server.draft.PublishedRules;

/** The rule books that rounds were opened for and assessments made by, ready to assess. */
final class RuleShelf {
  /** Compiled rules take some 40 MB each: what is served, and what a replay or two need. */
  private static final int MOST = 3;

  private final Store store;
  private final Supplier<Assessor> served;
  private final Recent<String, Assessor> recent = new Recent<>(MOST);

  RuleShelf(Store store, Supplier<Assessor> served) {
    this.store = store;
    this.served = served;
  }

  /**
   * By the rule book of a hash.
   *
   * @throws Refusal when it is not kept
   * @throws muster.engine.InvalidRules when this engine does not take it any more
   */
  Assessor get(String hash) {
    Assessor now = served.get();
    if (now.ruleBook().hash().equals(hash)) {
      return now;
    }
    return recent.find(hash).orElseGet(() -> take(hash, now));
  }

  /** Where only figures differ from what is served, nothing is compiled. */
  private Assessor take(String hash, Assessor now) {
    StoredRuleBook stored =
        store
            .ruleBooks()
            .find(hash)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND, "The rule book `" + hash + "` is not kept here."));
    Assessor assessor = PublishedRules.load(stored.files(), now);
    recent.keep(hash, assessor);
    return assessor;
  }
}
