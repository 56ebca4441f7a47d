package muster.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the text of a cell as its column's type. */
final class CellReader {
  /** More characters than anybody means to put into a cell. */
  static final int LONGEST = 10_000;

  private static final char UNREADABLE = '\uFFFD';

  private final Known known;
  private final Optional<Marked> marked;
  private final Map<ColumnType, String> expectations = new HashMap<>();
  private final Map<ColumnType.Word, Optional<List<String>>> closedSets = new HashMap<>();

  CellReader(Known known) {
    this.known = known;
    this.marked = known.policy().map(Marked::new);
  }

  /** What a blank or faulty cell of this type should be. */
  String expected(ColumnType type) {
    return expectations.computeIfAbsent(type, t -> Expected.of(t, known));
  }

  /**
   * The reading of a text.
   *
   * @param text not blank, without spaces around it
   */
  Reading read(String text, ColumnType type) {
    Reading plain = readPlain(text);
    if (!plain.faults().isEmpty()) {
      return plain;
    }
    return type instanceof ColumnType.Marking
        ? readAs(text, type)
        : marked.flatMap(m -> m.findRefused(text)).orElseGet(() -> readAs(text, type));
  }

  private static Reading readPlain(String text) {
    if (text.length() > LONGEST) {
      return Reading.faulty(text, "at most 10,000 characters in a cell", "");
    }
    if (text.indexOf(UNREADABLE) >= 0) {
      return Reading.faulty(
          text,
          "text in UTF-8",
          "the file may be in Latin-1 or Windows-1252: save it again as `CSV UTF-8`");
    }
    if (hasControlCharacter(text)) {
      return Reading.faulty(
          text, "text without control characters", "put a space where a tab or another one stands");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
      return Reading.faulty(
          text,
          "text without invisible characters",
          "type the cell anew: a character in it cannot be seen, and may turn the text around");
    }
    if (text.startsWith("=")) {
      return Reading.faulty(
          text, "a value, not a formula", "write what the formula comes to, without the `=`");
    }
    return Reading.of(text);
  }

  private static boolean hasControlCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\n') {
        return true;
      }
    }
    return false;
  }

  private Reading readAs(String text, ColumnType type) {
    String expected = expected(type);
    if (type instanceof ColumnType.ListOf list) {
      return readList(text, list.element(), expected);
    }
    if (type instanceof ColumnType.Figure figure) {
      return NumberCell.read(text, figure, expected);
    }
    if (type instanceof ColumnType.Word word) {
      return closedSets
          .computeIfAbsent(word, w -> known.findWords(w).map(words -> words.words(w.set())))
          .map(words -> WordCell.oneOf(text, words, expected))
          .orElseGet(() -> Reading.of(text));
    }
    if (type instanceof ColumnType.Reference reference) {
      return known
          .findIds(reference.file())
          .filter(ids -> !known.isOfMisspelt(text, reference.file()))
          .map(ids -> WordCell.reference(text, ids, expected))
          .orElseGet(() -> Reading.of(text));
    }
    if (type instanceof ColumnType.ColumnName name) {
      return WordCell.oneOf(text, name.columns(), expected);
    }
    if (type instanceof ColumnType.Day) {
      return DateCell.read(text, expected);
    }
    if (type instanceof ColumnType.Id id && id.kebab()) {
      return WordCell.id(text, expected);
    }
    if (type instanceof ColumnType.Line) {
      return WordCell.line(text, expected);
    }
    if (type instanceof ColumnType.Id || type instanceof ColumnType.Label) {
      return WordCell.label(text, expected);
    }
    return type instanceof ColumnType.Marking
        ? marked.map(m -> m.round(text, expected)).orElse(Reading.of(text))
        : Reading.of(text);
  }

  /** The canonical form of a list is sorted, as its order means nothing. */
  private Reading readList(String text, ColumnType element, String expected) {
    List<Fault> faults = new ArrayList<>();
    TreeSet<String> elements = new TreeSet<>();
    for (String part : text.split(";", -1)) {
      String one = part.strip();
      if (one.isEmpty()) {
        faults.add(new Fault(text, expected, "an element is blank: take out the needless `;`"));
        continue;
      }
      Reading reading = read(one, element);
      faults.addAll(reading.faults());
      reading
          .canonical()
          .filter(canonical -> !elements.add(canonical))
          .ifPresent(twice -> faults.add(new Fault(one, "each element once", "name it only once")));
    }
    return faults.isEmpty()
        ? Reading.of(String.join(";", elements))
        : new Reading(Optional.empty(), faults.stream().distinct().toList());
  }
}
