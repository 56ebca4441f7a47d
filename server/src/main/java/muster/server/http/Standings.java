package muster.server.http;

import java.util.Arrays;
import java.util.List;
import muster.data.store.Standing;

/** The words for standings, as a query or a body has them. */
final class Standings {
  /** The filter, and the field, that asks for one. */
  static final String NAME = "standing";

  private Standings() {}

  static List<String> words() {
    return Arrays.stream(Standing.values()).map(Standing::word).toList();
  }

  /** Of a word that is known to be one; provisional where it is empty. */
  static Standing of(String word) {
    return Arrays.stream(Standing.values())
        .filter(s -> s.word().equals(word))
        .findFirst()
        .orElse(Standing.PROVISIONAL);
  }

  /**
   * The one that a query asks for; provisional where it asks for none.
   *
   * @throws Refusal when there is no such standing
   */
  static Standing asked(Filters filters) {
    return of(filters.find(NAME, words()));
  }
}
