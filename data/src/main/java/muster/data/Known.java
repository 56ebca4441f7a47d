package muster.data;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import muster.engine.Vocabulary;

/**
 * What the cells of a dataset are held against.
 *
 * @param format the words of the dataset format, which need no date
 * @param policy the words in force on the as-at date; empty when that date cannot be read
 * @param ids the ids of the rows of each file that others refer to; a file is absent where its ids
 *     cannot all be read, so that nobody is blamed for that twice
 */
record Known(
    Vocabulary format, Optional<Vocabulary> policy, Map<String, NavigableSet<String>> ids) {
  Known {
    ids = Map.copyOf(ids);
  }

  /** The vocabulary that has the set, if it is known. */
  Optional<Vocabulary> findWords(ColumnType.Word word) {
    return word.policy() ? policy : Optional.of(format);
  }

  /** The ids of a file's rows, if they are known. */
  Optional<NavigableSet<String>> findIds(String file) {
    return Optional.ofNullable(ids.get(file));
  }
}
