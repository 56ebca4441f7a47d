package muster.engine.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.tables.DatedValue;
import muster.engine.tables.YamlText;
import muster.engine.tables.YamlText.Item;

/** The file of a parameter as text: where things stand in it, and how it reads when edited. */
final class ParameterText {
  /** What a parameter says of all its values. */
  static final List<String> HEADINGS = List.of("title", "unit", "least", "most");

  private final Map<String, Item> content;

  /**
   * Of a file that has been read before as part of a rule book.
   *
   * @throws IllegalArgumentException when it is no parameter
   */
  ParameterText(RuleFile file) {
    List<RuleProblem> problems = new ArrayList<>();
    content =
        YamlText.read(file, problems)
            .flatMap(Item::map)
            .filter(m -> problems.isEmpty())
            .orElseThrow(() -> new IllegalArgumentException(file.path() + " is no parameter"));
  }

  /** What stands under a heading. */
  Optional<String> heading(String heading) {
    return Optional.ofNullable(content.get(heading)).flatMap(Item::text);
  }

  /** The line of a heading; 0 where it is not there. */
  int line(String heading) {
    return content.containsKey(heading) ? content.get(heading).heading().line() : 0;
  }

  /** The line of the value that begins on a day, which is that of its number. */
  int line(LocalDate from) {
    return values().stream()
        .filter(v -> text(v, "from").equals(from.toString()))
        .findFirst()
        .map(v -> v.get("value").line())
        .orElse(0);
  }

  private List<Map<String, Item>> values() {
    return content.get("values").list().orElse(List.of()).stream()
        .map(v -> v.map().orElse(Map.of()))
        .toList();
  }

  private static String text(Map<String, Item> value, String heading) {
    return value.get(heading).text().orElse("");
  }

  private record Entry(String from, String value, String reference) {
    static Entry of(DatedValue value) {
      return new Entry(value.from().toString(), value.value().toPlainString(), value.reference());
    }
  }

  /** The file with headings and values changed, added or taken away, and its comments left out. */
  static RuleFile with(RuleFile file, List<Edit> edits) {
    ParameterText text = new ParameterText(file);
    List<Entry> values = new ArrayList<>();
    text.values()
        .forEach(
            v -> values.add(new Entry(text(v, "from"), text(v, "value"), text(v, "reference"))));
    StringBuilder out = new StringBuilder();
    for (String heading : HEADINGS) {
      edits.stream()
          .filter(e -> e instanceof HeadingEdit h && h.heading().equals(heading))
          .map(e -> Optional.ofNullable(((HeadingEdit) e).after()))
          .findFirst()
          .orElseGet(() -> text.heading(heading))
          .ifPresent(words -> out.append(heading).append(": ").append(quoted(words)).append('\n'));
    }
    for (Edit edit : edits) {
      if (edit instanceof ValueEdit value && value.before() != null) {
        values.removeIf(v -> v.from.equals(value.before().from().toString()));
      }
    }
    for (Edit edit : edits) {
      if (edit instanceof ValueEdit value && value.after() != null) {
        values.add(Entry.of(value.after()));
      }
    }
    values.sort(Comparator.comparing(Entry::from));
    out.append("values:\n");
    for (Entry value : values) {
      out.append("  - from: ").append(quoted(value.from)).append('\n');
      out.append("    value: ").append(quoted(value.value)).append('\n');
      out.append("    reference: ").append(quoted(value.reference)).append('\n');
    }
    return new RuleFile(file.path(), out.toString());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
