package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a comparison in a condition may be, and what somebody meant who wrote another. */
final class Comparisons {
  private static final Pattern WRONG_SIGN =
      Pattern.compile("((?:\\$\\w+\\s*:\\s*)?\\w+)\\s*(=>|=<|<>|=|===|is|equals)\\s*([^=\\s].*)");
  private static final Pattern SWAPPED =
      Pattern.compile("(\"[^\"]*\"|\\$\\w+)\\s*(==|!=)\\s*(\\w+)");

  private Comparisons() {}

  /** Help for a text that is no comparison. */
  static String meant(String text) {
    Matcher sign = WRONG_SIGN.matcher(text);
    if (sign.matches() && !text.contains("==")) {
      return "did you mean `%s %s %s`?"
          .formatted(
              sign.group(1),
              switch (sign.group(2)) {
                case "=>" -> ">=";
                case "=<" -> "<=";
                case "<>" -> "!=";
                default -> "==";
              },
              sign.group(3));
    }
    Matcher swapped = SWAPPED.matcher(text);
    if (swapped.matches()) {
      return "did you mean `%s %s %s`? the field comes first"
          .formatted(swapped.group(3), swapped.group(2), swapped.group(1));
    }
    return joined(text)
        .orElse("write `field == value`, or `$variable : field`, with commas between");
  }

  /** Help where several comparisons are joined by words or signs. */
  private static Optional<String> joined(String text) {
    if (text.contains("&&") || text.contains(" and ")) {
      return Optional.of("part comparisons with commas: all of them must hold");
    }
    return text.contains("||") || text.contains(" or ")
        ? Optional.of("a rule has no `or`: write a second rule for the other case")
        : Optional.empty();
  }

  /** Whether things of a kind can be more or less than one another. */
  static boolean hasOrder(String kind) {
    return kind.equals("a number") || kind.equals("a date");
  }

  static String cannot(String field, String value) {
    return "`" + field + "` cannot be compared with `" + value + "`";
  }

  /** What to compare a field with instead of a value that it cannot be compared with. */
  static String instead(RecordComponent field, String value) {
    String kind = Variable.of(field).kind();
    if (joined(value).isPresent()) {
      return joined(value).get();
    }
    if (value.matches("-?[\\d.,]+")) {
      return "numbers live in parameters and tables: join the one you mean";
    }
    if (kind.equals("true or false")) {
      return "write true or false";
    }
    if (value.equals("null")) {
      return "it is always known";
    }
    if (value.matches("\\w+") && kind.equals("a text")) {
      return "did you mean `\"" + value + "\"`? words stand between two \"";
    }
    return "compare it with a variable, or a word in double quotes";
  }
}
