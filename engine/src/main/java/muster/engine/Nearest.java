package muster.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word somebody probably meant. */
public final class Nearest {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /**
   * The candidate closest to {@code word} by edits, ignoring case and treating space, underscore
   * and hyphen alike; empty when none is close enough (a third of its letters, at least two) to be
   * likely. Ties go to the first in alphabetical order.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String wanted = fold(word);
    return candidates.stream()
        .filter(c -> distance(wanted, c) <= Math.max(2, Math.max(wanted.length(), c.length()) / 3))
        .filter(c -> distance(wanted, c) < Math.max(1, Math.max(wanted.length(), c.length())))
        .min(
            Comparator.<String>comparingInt(c -> distance(wanted, c))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** "did you mean …?", or else the words there are. */
  public static String suggest(String word, Collection<String> candidates) {
    return to(word, candidates)
        .map(nearest -> "did you mean `" + nearest + "`?")
        .orElseGet(
            () ->
                candidates.isEmpty()
                    ? ""
                    : "there "
                        + (candidates.size() == 1 ? "is " : "are ")
                        + String.join(", ", new TreeSet<>(candidates)));
  }

  private static int distance(String folded, String candidate) {
    return DISTANCE.apply(folded, fold(candidate));
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
