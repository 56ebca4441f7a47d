package muster.data;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import muster.engine.Vocabulary;

/**
 * What the cells of a dataset are held against.
 *
 * @param format the words of the dataset format, which need no date
 * @param policy the words in force on the as-at date; empty when that date cannot be read
 * @param ids the ids of the rows of each file that others refer to; a file is absent where its ids
 *     cannot all be read, so that nobody is blamed for that twice
 * @param misspelt the ids of each file that are none as they are written; they are reported there
 */
record Known(
    Vocabulary format,
    Optional<Vocabulary> policy,
    Map<String, NavigableSet<String>> ids,
    Map<String, Set<String>> misspelt) {
  Known {
    ids = Map.copyOf(ids);
    misspelt = Map.copyOf(misspelt);
  }

  /** The vocabulary that has the set, if it is known. */
  Optional<Vocabulary> findWords(ColumnType.Word word) {
    return word.policy() ? policy : Optional.of(format);
  }

  /** The ids of a file's rows, if they are known. */
  Optional<NavigableSet<String>> findIds(String file) {
    return Optional.ofNullable(ids.get(file));
  }

  /** Whether a reference means a row whose id is misspelt, for which it is not to blame. */
  boolean isOfMisspelt(String reference, String file) {
    return misspelt.getOrDefault(file, Set.of()).stream()
        .anyMatch(id -> WordCell.isSameWord(id, reference));
  }
}
