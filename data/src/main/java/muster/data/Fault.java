package muster.data;

import java.util.Collection;
import java.util.Optional;
import muster.engine.Nearest;

/**
 * What is wrong with a cell, before it is said where the cell stands.
 *
 * @param found the text in question; empty when something is missing
 * @param expected what would be right
 * @param help the nearest right word, or another next step; empty when there is none
 */
record Fault(String found, String expected, String help) {
  /** Longer texts are no misspelling of anything, and comparing them takes long. */
  private static final int LONGEST_WORD = 100;

  /** The right word that somebody probably meant. */
  static Optional<String> findNearest(String word, Collection<String> right) {
    return word.length() > LONGEST_WORD ? Optional.empty() : Nearest.to(word, right);
  }

  /** The help that offers the nearest right word; empty when none is near. */
  static String nearest(String word, Collection<String> right) {
    return findNearest(word, right).map(Fault::didYouMean).orElse("");
  }

  /** The help that offers a word. */
  static String didYouMean(String word) {
    return "did you mean `" + word + "`?";
  }
}
