package muster.engine.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule's sentence with places in braces: {@code {$n}} is a variable of the rule, {@code {points}}
 * a component of what it concludes; {@code |name} shows an id's display name, {@code |percent} a
 * fraction as a percentage, {@code |pounds} an amount of money, with its pence if any, {@code
 * |part} a strand in brackets, if there is one, {@code |everyone} the display names of a list, or
 * "everyone" where it is empty.
 */
final class Sentence {
  static final Pattern PLACE = Pattern.compile("\\{(\\$?\\w+)(?:\\|(\\w+))?\\}");
  private static final String NO_PENCE = ".00";
  private static final int DECIMALS = 4;
  private static final MathContext SMALL = new MathContext(3, RoundingMode.HALF_EVEN);
  static final List<String> STYLES = List.of("everyone", "name", "part", "percent", "pounds");

  private record Part(String text, String variable, String style) {}

  private final List<Part> parts = new ArrayList<>();

  Sentence(String template) {
    Matcher place = PLACE.matcher(template);
    int done = 0;
    while (place.find()) {
      parts.add(new Part(template.substring(done, place.start()), "", ""));
      parts.add(new Part("", place.group(1), place.group(2) == null ? "" : place.group(2)));
      done = place.end();
    }
    parts.add(new Part(template.substring(done), "", ""));
  }

  /** Whether a brace is left that belongs to no place. */
  boolean isMalformed() {
    return parts.stream().anyMatch(p -> p.text.contains("{") || p.text.contains("}"));
  }

  List<String> variables() {
    return parts.stream().map(Part::variable).filter(v -> !v.isEmpty()).distinct().toList();
  }

  List<String> styles() {
    return parts.stream().map(Part::style).filter(s -> !s.isEmpty()).distinct().toList();
  }

  String render(Function<String, Object> values, Map<String, String> names) {
    StringBuilder sentence = new StringBuilder();
    for (Part part : parts) {
      sentence.append(part.text);
      if (!part.variable.isEmpty()) {
        sentence.append(show(values.apply(part.variable), part.style, names));
      }
    }
    return sentence.toString();
  }

  private static String show(Object value, String style, Map<String, String> names) {
    if (value instanceof Collection<?> many) {
      return list(many, style, names);
    }
    if (style.equals("name") || style.equals("everyone")) {
      return names.getOrDefault(String.valueOf(value), String.valueOf(value));
    }
    if (style.equals("part")) {
      return value == null || value.toString().isEmpty() ? "" : " (" + value + ")";
    }
    if (value instanceof Double number) {
      return switch (style) {
        case "percent" -> plain(number * 100) + " %";
        case "pounds" -> pounds(number);
        default -> plain(number);
      };
    }
    return value == null ? "unknown" : value.toString();
  }

  private static String list(Collection<?> many, String style, Map<String, String> names) {
    if (many.isEmpty()) {
      return style.equals("everyone") ? style : "none";
    }
    return new TreeSet<>(many.stream().map(v -> show(v, style, names)).toList())
        .stream().collect(Collectors.joining(", "));
  }

  /** With the pence where there are any, so that an amount just short of another is told apart. */
  private static String pounds(double amount) {
    BigDecimal pence = new BigDecimal(Double.toString(amount)).setScale(2, RoundingMode.HALF_EVEN);
    StringBuilder digits = new StringBuilder(pence.abs().toPlainString());
    if (digits.toString().endsWith(NO_PENCE)) {
      digits.setLength(digits.length() - NO_PENCE.length());
    }
    int point = digits.indexOf(".");
    for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return (pence.signum() < 0 ? "-£" : "£") + digits;
  }

  /** Four decimals are plenty for a sentence; what is smaller keeps three figures. */
  private static String plain(double number) {
    if (Double.isInfinite(number) || Double.isNaN(number)) {
      return "no limit";
    }
    BigDecimal exact = new BigDecimal(Double.toString(number));
    BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    if (rounded.signum() == 0 && exact.signum() != 0) {
      rounded = exact.round(SMALL);
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
