package muster.engine.tables;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import muster.engine.Nearest;
import muster.engine.RuleProblem;

/** Holds the cells of policy tables against the kinds of their columns. */
final class CellKinds {
  private static final String QUOTES = "“”„«»‘";
  private static final Map<String, String> TRUTHS =
      Map.of("true", "yes", "y", "yes", "1", "yes", "false", "no", "n", "no", "0", "no");
  private static final char UNBREAKABLE = '\u00a0';
  private static final Pattern TOO_LONG = Pattern.compile("\\d{13}");
  private static final Set<Column.Kind> NUMBERS =
      EnumSet.of(Column.Kind.NUMBER, Column.Kind.FRACTION, Column.Kind.RANGE);
  private static final int LONGEST_SHOWN = 60;

  private CellKinds() {}

  /** What is wrong with a cell; empty when nothing is. */
  static Optional<RuleProblem> problem(
      String path, int row, int place, Column column, String text) {
    if (text.isEmpty() && column.kind() != Column.Kind.OPTIONAL_DATE) {
      return Optional.of(
          new RuleProblem(
              path,
              row,
              place,
              "`" + column.name() + "` is blank",
              "expected " + column.kind().expected()));
    }
    if (!text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0) {
      return Optional.of(
          new RuleProblem(
              path,
              row,
              place,
              "`" + text.charAt(0) + "` is a typographic quotation mark",
              "write \" instead, as a plain text editor does"));
    }
    if (column.kind() == Column.Kind.WORD && text.indexOf(UNBREAKABLE) >= 0) {
      return Optional.of(
          new RuleProblem(
              path,
              row,
              place,
              "`" + text + "` has a space in it that does not break",
              "did you mean `" + text.replace(UNBREAKABLE, ' ') + "`?"));
    }
    if (NUMBERS.contains(column.kind()) && TOO_LONG.matcher(text).find()) {
      return Optional.of(
          new RuleProblem(
              path,
              row,
              place,
              "`" + brief(text) + "` in column `" + column.name() + "` has too many digits",
              "a number has at most 12 digits before its point and 12 after it"));
    }
    return holds(column.kind(), text)
        ? Optional.empty()
        : Optional.of(
            new RuleProblem(
                path,
                row,
                place,
                "`" + brief(text) + "` in column `" + column.name() + "`",
                "expected " + column.kind().expected() + meant(column.kind(), text)));
  }

  private static String brief(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  static boolean holds(Column.Kind kind, String text) {
    return switch (kind) {
      case WORD, TEXT -> !text.isEmpty();
      case NUMBER -> number(text);
      case WHOLE -> text.matches("\\d{1,6}");
      case FRACTION -> number(text) && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0;
      case RANGE -> Range.parse(text).isPresent();
      case YES_NO -> text.equals("yes") || text.equals("no");
      case DATE -> Written.isDate(text);
      case OPTIONAL_DATE -> text.isEmpty() || Written.isDate(text);
    };
  }

  private static boolean number(String text) {
    return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") && new BigDecimal(text).signum() >= 0;
  }

  private static boolean isNumeric(Column.Kind kind) {
    return kind == Column.Kind.NUMBER || kind == Column.Kind.FRACTION || kind == Column.Kind.WHOLE;
  }

  /** The right word or form, where one can tell which was meant. */
  private static String meant(Column.Kind kind, String text) {
    if (text.startsWith("-") && isNumeric(kind) && number(text.substring(1))) {
      return "; it is at least 0";
    }
    Optional<String> help =
        switch (kind) {
          case NUMBER, WHOLE -> Optional.of(Written.numberHelp(text));
          case FRACTION -> Optional.of(Written.fractionHelp(text));
          case YES_NO ->
              Optional.ofNullable(TRUTHS.get(text.toLowerCase(Locale.ROOT)))
                  .or(() -> Nearest.to(text, List.of("yes", "no")))
                  .map(w -> "did you mean `" + w + "`?");
          case DATE, OPTIONAL_DATE -> Optional.of(Written.dateHelp(text));
          case RANGE -> Range.meant(text).map(r -> "did you mean `" + r + "`?");
          case WORD, TEXT -> Optional.empty();
        };
    return help.filter(h -> h.startsWith("did you mean")).map(h -> "; " + h).orElse("");
  }
}
