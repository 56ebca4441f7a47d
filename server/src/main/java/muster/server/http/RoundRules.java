package muster.server.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import muster.data.store.RoundInfo;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.Vocabulary;

/**
 * The rules that each round is read and assessed by: those it was opened for, whatever is published
 * meanwhile; those that serve where it was opened for none.
 */
final class RoundRules {
  private final Store store;
  private final Supplier<Assessor> served;
  private final RuleShelf shelf;

  RoundRules(Store store, Supplier<Assessor> served, RuleShelf shelf) {
    this.store = store;
    this.served = served;
    this.shelf = shelf;
  }

  /** Those of a round; those that serve where there is no such round. */
  Assessor of(String round) {
    return by(store.rounds().find(round).flatMap(RoundInfo::ruleBook));
  }

  /**
   * Those of a rule book.
   *
   * @param ruleBook hash of one that was published; empty for the one that serves
   */
  Assessor by(Optional<String> ruleBook) {
    return ruleBook.map(shelf::get).orElseGet(served);
  }

  /** The words of a round's cells on a day. */
  Function<LocalDate, Vocabulary> words(String round) {
    return of(round).ruleBook()::vocabulary;
  }
}
