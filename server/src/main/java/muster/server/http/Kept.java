package muster.server.http;

import java.util.function.Supplier;
import muster.data.store.Store;
import muster.engine.Assessor;

/** Everything that works on assessments that are kept, put together. */
final class Kept implements AutoCloseable {
  private final Store store;
  private final RoundRules rules;
  private final Runs runs;
  private final Latest latest;
  private final Recall recall;
  private final Reassessing reassessing;

  Kept(Store store, Supplier<Assessor> rules, Assessing assessing) {
    this(store, rules, rules, assessing);
  }

  /**
   * The same where a request is to keep to the rules that it took first.
   *
   * @param rules those of the request
   * @param current those that serve at this moment, which no request takes by looking at them
   */
  Kept(Store store, Supplier<Assessor> rules, Supplier<Assessor> current, Assessing assessing) {
    this.store = store;
    RuleShelf shelf = new RuleShelf(store, current);
    this.rules = new RoundRules(store, rules, shelf);
    this.runs = new Runs(store, this.rules, assessing);
    this.latest = new Latest(store, this.rules, runs);
    this.recall = new Recall(store, shelf, runs);
    this.reassessing = new Reassessing(store, latest);
  }

  Store store() {
    return store;
  }

  RoundRules rules() {
    return rules;
  }

  Runs runs() {
    return runs;
  }

  Latest latest() {
    return latest;
  }

  Recall recall() {
    return recall;
  }

  /** Has rounds that changed assessed again in the background. */
  void wake() {
    reassessing.wake();
  }

  @Override
  public void close() {
    reassessing.close();
    latest.close();
    runs.close();
  }
}
