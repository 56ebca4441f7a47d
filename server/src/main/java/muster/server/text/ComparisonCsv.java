package muster.server.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import muster.engine.compare.Change;
import muster.engine.compare.Comparison;
import muster.engine.compare.FindingChange;
import muster.engine.compare.InputChange;
import muster.engine.compare.Moved;

/**
 * A comparison as one CSV table: a row for every cell of an input that differs, every part of a
 * result that changed and every finding that changed. {@code because} names the inputs that the
 * result rests on; blank means that there is none.
 */
public final class ComparisonCsv {
  /** Its first line. */
  public static final String COLUMNS = "marking,kind,id,presence,what,before,after,because";

  private static final String FORMULA = "=+-@\t\r";

  private ComparisonCsv() {}

  /** The whole table. */
  public static String of(Comparison comparison) {
    StringBuilder out = new StringBuilder(COLUMNS).append('\n');
    String marking = comparison.after().marking();
    for (InputChange input : comparison.inputs()) {
      for (Change cell : input.cells()) {
        row(out, marking, "input", input.name(), input.presence(), cell, "");
      }
    }
    for (Moved moved : comparison.moved()) {
      String because = String.join(";", moved.because());
      for (Change change : moved.changes()) {
        row(out, marking, moved.kind(), moved.id(), moved.presence(), change, because);
      }
      for (FindingChange finding : moved.findings()) {
        Change change = new Change(finding.rule(), finding.before(), finding.after());
        row(out, marking, moved.kind(), moved.id(), moved.presence(), change, because);
      }
    }
    return out.toString();
  }

  private static void row(
      StringBuilder out,
      String marking,
      Object kind,
      String id,
      Object presence,
      Change change,
      String because) {
    Object[] cells = {
      marking, kind, id, presence, change.what(), change.before(), change.after(), because
    };
    out.append(Arrays.stream(cells).map(ComparisonCsv::cell).collect(Collectors.joining(",")))
        .append('\n');
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return NumberOutput.toString(number, true);
    }
    if (value instanceof Number number) {
      return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }
    String text =
        value instanceof Collection<?> list
            ? list.stream().map(ComparisonCsv::item).collect(Collectors.joining(";"))
            : value.toString();
    return quoted(harmless(text));
  }

  /** A list within a list is a group of forces. */
  private static String item(Object item) {
    return item instanceof Collection<?> group
        ? group.stream().map(Object::toString).collect(Collectors.joining("+"))
        : item.toString();
  }

  /** Text that a spreadsheet would take for a formula, made plain. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean needed = text.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
