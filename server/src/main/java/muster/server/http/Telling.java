package muster.server.http;

import java.time.LocalDate;
import java.util.List;
import muster.engine.Disclosure;
import muster.engine.MissingExempt;
import muster.engine.RuleBook;

/**
 * What may be told of an assessment. Its own rule book says so and the one that serves, each on the
 * day it speaks for and today, and the strictest counts: what was no secret when it was assessed
 * may be one by now, and no later rule book opens what was exempt then.
 *
 * @param assessed what is told of
 * @param serving the rule book that serves
 * @param disclosure what all of them let be told
 * @param missing what either rule book holds exempt, on the day it speaks for, and the dataset has
 *     not got
 */
record Telling(
    Assessed assessed, RuleBook serving, Disclosure disclosure, List<MissingExempt> missing) {
  Telling {
    missing = List.copyOf(missing);
  }

  static Telling of(Assessed assessed, RuleBook serving, LocalDate today) {
    List<RuleBook> books = List.of(assessed.assessor().ruleBook(), serving);
    return new Telling(
        assessed,
        serving,
        Disclosure.strictest(books, List.of(assessed.day(), today)),
        books.stream()
            .flatMap(b -> MissingExempt.of(b, assessed.day(), assessed.data()).stream())
            .distinct()
            .toList());
  }

  /** Whether another rule book serves than the one it was assessed by. */
  boolean isByTwo() {
    return !serving.hash().equals(assessed.identity().ruleBook());
  }
}
