package muster.server.text;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.facts.Fact;

/** A fact's components as the cells of its row: columns named as in the file, blanks left out. */
final class Cells {
  /** Told beside the cells: as the row's key, or as its source. */
  private static final Set<String> TOLD_APART =
      Set.of("force", "service", "strand", "source", "basis");

  private Cells() {}

  /** {@code demand 12, trend rising, …}, in the order of the dataset format's columns. */
  static String of(Fact fact) {
    List<String> cells = new ArrayList<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      String text = text(value(fact, component));
      if (!text.isEmpty() && !TOLD_APART.contains(component.getName())) {
        cells.add(column(component.getName()) + " " + text);
      }
    }
    return String.join(", ", cells);
  }

  /** The text of one component; empty when the fact has none of that name or it is blank. */
  static String cell(Fact fact, String name) {
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return text(value(fact, component));
      }
    }
    return "";
  }

  /** {@code publicExpectation} as {@code public_expectation}. */
  static String column(String component) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        out.append('_');
      }
      out.append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Double number) {
      return number.isInfinite() ? "no limit" : Figures.number(number);
    }
    if (value instanceof BigDecimal number) {
      return Figures.number(number);
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(Cells::text).collect(Collectors.joining("; "));
    }
    return value.toString();
  }

  private static Object value(Fact fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component + " of " + fact.key(), e);
    }
  }
}
