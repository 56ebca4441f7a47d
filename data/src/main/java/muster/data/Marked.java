package muster.data;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.engine.Vocabulary;
import muster.engine.tables.Markings;

/**
 * Refuses what bears a protective marking that nothing held here may have. A round has one in a
 * cell of its own. Texts have none, but are copied from documents that have: one that begins with
 * such a marking, in capitals as markings are written, is refused wherever it stands.
 */
final class Marked {
  private static final String NOT_HELD = "Muster may not hold anything so marked: ";

  private final List<String> held;
  private final List<String> refused;
  private final Pattern beginning;

  /** By the markings in force. */
  Marked(Vocabulary words) {
    this.refused = words.words(Markings.REFUSED_WORDS);
    this.held = words.words("marking").stream().filter(m -> !refused.contains(m)).toList();
    this.beginning = beginning(refused);
  }

  /** The markings that a round may have, in alphabetical order. */
  List<String> held() {
    return held;
  }

  /** The marking of a round. */
  Reading round(String text, String expected) {
    if (held.contains(text)) {
      return Reading.of(text);
    }
    return Reading.faulty(
        text,
        expected,
        bears(text.toUpperCase(Locale.ROOT))
            ? NOT_HELD
                + "remove this dataset; its owner can mark it anew if the marking is of an earlier"
                + " scheme"
            : WordCell.nearest(text, held, ""));
  }

  /** What is wrong with a text that begins with a marking that is refused; empty for any other. */
  Optional<Reading> findRefused(String text) {
    return bears(text)
        ? Optional.of(
            Reading.faulty(
                text,
                "a text that does not begin with one of these markings: "
                    + String.join(", ", refused),
                NOT_HELD
                    + "take out what it marks; if it marks nothing, write it in small letters"))
        : Optional.empty();
  }

  private boolean bears(String text) {
    return !refused.isEmpty() && beginning.matcher(text).find();
  }

  /** Whatever is neither letter nor digit may stand before a marking and between its words. */
  private static Pattern beginning(Collection<String> markings) {
    return Pattern.compile(
        markings.stream()
            .map(m -> m.replaceAll("[^\\p{L}\\p{N}]+", "[^\\\\p{L}\\\\p{N}]+"))
            .collect(Collectors.joining("|", "^[^\\p{L}\\p{N}]*(?:", ")(?![\\p{L}\\p{N}])")));
  }
}
