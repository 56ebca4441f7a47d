package muster.data;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads words that only certain others may be: ids, references, closed sets, markings. */
final class WordCell {
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final int LONGEST_ID = 100;
  private static final int MOST_LISTED = 8;

  private WordCell() {}

  static Reading id(String text, String expected) {
    if (KEBAB.matcher(text).matches() && text.length() <= LONGEST_ID) {
      return Reading.of(text);
    }
    String suggestion = asId(text);
    return Reading.faulty(
        text,
        expected,
        suggestion.isEmpty() || suggestion.length() > LONGEST_ID
            ? ""
            : "write `" + suggestion + "`");
  }

  /** What a text would be as an id; empty when nothing is left of it. */
  static String asId(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  static Reading label(String text, String expected) {
    boolean sound =
        text.length() <= LONGEST_ID && text.chars().noneMatch(c -> c == '/' || c == ';' || c < ' ');
    return sound ? Reading.of(text) : Reading.faulty(text, expected, "");
  }

  static Reading line(String text, String expected) {
    return LINE_BREAK.matcher(text).find()
        ? Reading.faulty(text, expected, "put a space where the line breaks")
        : Reading.of(text);
  }

  static Reading oneOf(String text, Collection<String> words, String expected) {
    if (words.contains(text)) {
      return Reading.of(text);
    }
    return Reading.faulty(text, expected, nearest(text, words, ""));
  }

  static Reading reference(String text, Collection<String> ids, String expected) {
    if (ids.contains(text)) {
      return Reading.of(text);
    }
    return Reading.faulty(text, expected, nearest(text, ids, listed(ids)));
  }

  /** Whether two texts have the same letters and digits, and so may mean the same id. */
  static boolean isSameWord(String one, String other) {
    return asId(one).replace("-", "").equals(asId(other).replace("-", ""));
  }

  static String nearest(String text, Collection<String> words, String otherwise) {
    String nearest = Fault.nearest(text, words);
    if (nearest.isEmpty() && text.contains(",")) {
      return "join the elements of a list by `;`";
    }
    return nearest.isEmpty() ? otherwise : nearest;
  }

  private static String listed(Collection<String> ids) {
    return ids.isEmpty() || ids.size() > MOST_LISTED ? "" : "there are " + String.join(", ", ids);
  }
}
