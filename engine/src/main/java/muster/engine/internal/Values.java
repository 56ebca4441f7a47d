package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.engine.Nearest;
import muster.engine.facts.Basis;
import muster.engine.tables.Written;
import muster.engine.tables.YamlText.Item;

/** Makes values of the texts of an example. */
final class Values {
  private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,15})?";

  private Values() {}

  /** The value that a text stands for; empty where it fits the component in no way. */
  static Optional<Object> of(RecordComponent component, Item item) {
    Class<?> type = component.getType();
    if (type == List.class) {
      return list(component, item);
    }
    String text = item.text().orElse("");
    if (item.map().isPresent() || item.list().isPresent()) {
      return Optional.empty();
    } else if (type == String.class) {
      return Optional.of(text);
    } else if (type == double.class || type == Double.class) {
      return number(text);
    } else if (type == int.class || type == Integer.class) {
      return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    } else if (type == BigDecimal.class) {
      return text.matches(NUMBER) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    } else if (type == LocalDate.class) {
      return Written.isDate(text) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } else if (type == Basis.class) {
      return Arrays.stream(Basis.values())
          .filter(b -> b.name().toLowerCase(Locale.ROOT).equals(text))
          .map(Object.class::cast)
          .findFirst();
    }
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }

  private static Optional<Object> list(RecordComponent component, Item item) {
    if (item.list().isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = item.list().get().stream().map(i -> i.text().orElse("")).toList();
    if (!component.getGenericType().getTypeName().contains("Double")) {
      return Optional.of(texts);
    }
    List<Object> numbers = texts.stream().flatMap(t -> number(t).stream()).toList();
    return numbers.size() == texts.size() ? Optional.of(numbers) : Optional.empty();
  }

  private static Optional<Object> number(String text) {
    if (text.equals("infinity")) {
      return Optional.of(Double.POSITIVE_INFINITY);
    }
    if (text.equals("-infinity")) {
      return Optional.of(Double.NEGATIVE_INFINITY);
    }
    return text.matches(NUMBER)
        ? Optional.of(new BigDecimal(text).doubleValue())
        : Optional.empty();
  }

  /** What to write instead of a text that does not fit. */
  static String help(RecordComponent component, String text) {
    Class<?> type = component.getType();
    if (type == List.class) {
      return "write a list in square brackets: [derbyshire, leicestershire]";
    }
    if (type == LocalDate.class) {
      return Written.dateHelp(text);
    }
    if (type == int.class || type == Integer.class) {
      return "write a whole number";
    }
    if (type == Basis.class) {
      List<String> words =
          Arrays.stream(Basis.values()).map(b -> b.name().toLowerCase(Locale.ROOT)).toList();
      return Nearest.suggest(text, words);
    }
    if (type == boolean.class || type == Boolean.class) {
      return Nearest.to(text, List.of("true", "false"))
          .map(w -> "did you mean `" + w + "`?")
          .orElse("write true or false");
    }
    return type == String.class ? "write a text" : Written.numberHelp(text);
  }
}
