package muster.data;

import java.util.Locale;
import muster.engine.Vocabulary;

/** Says in words what the cells of a column may hold. */
final class Expected {
  private Expected() {}

  /** The type in words, fit to follow "expected"; closed sets with their words where known. */
  static String of(ColumnType type, Known known) {
    if (type instanceof ColumnType.Figure figure) {
      return figure(figure);
    }
    if (type instanceof ColumnType.Word word) {
      return known
          .findWords(word)
          .map(words -> oneOf(word.set(), words))
          .orElse("a word for the " + word.set());
    }
    if (type instanceof ColumnType.Reference reference) {
      return "the id of " + withArticle(reference.what()) + " in " + reference.file();
    }
    if (type instanceof ColumnType.ListOf list) {
      return "a list joined by `;`, each element " + of(list.element(), known);
    }
    if (type instanceof ColumnType.Id id && id.kebab()) {
      return "an id: lower-case letters and digits, words joined by hyphens";
    }
    if (type instanceof ColumnType.Id || type instanceof ColumnType.Label) {
      return "a short name on one line, without `/` and `;`";
    }
    if (type instanceof ColumnType.Line) {
      return "text on one line";
    }
    if (type instanceof ColumnType.Day) {
      return "a date of the calendar from 1900 to 2199, written YYYY-MM-DD";
    }
    if (type instanceof ColumnType.Marking) {
      return known
          .policy()
          .map(words -> "one of: " + String.join(", ", new Marked(words).held()))
          .orElse("a protective marking");
    }
    return type instanceof ColumnType.ColumnName ? "the name of a column of the file" : "text";
  }

  private static String figure(ColumnType.Figure figure) {
    String range =
        String.format(
            Locale.ROOT,
            "%s from %,d to %,d",
            figure.whole() ? "a whole number" : "a number",
            figure.least().toBigIntegerExact(),
            figure.most().toBigIntegerExact());
    return figure.unknown().isEmpty() ? range : range + ", or `" + figure.unknown() + "`";
  }

  private static String oneOf(String set, Vocabulary words) {
    return "one of: " + String.join(", ", words.words(set));
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
