package muster.server.text;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.compare.Change;
import muster.engine.compare.Comparison;
import muster.engine.compare.FindingChange;
import muster.engine.compare.InputChange;
import muster.engine.compare.Moved;
import muster.engine.compare.Side;

/**
 * A comparison as one CSV table: a row for every cell of an input that differs, every part of a
 * result that changed and every finding that changed. {@code marking} is both sides' where they
 * differ; {@code unit} is that of a number; {@code basis} is the weakest that the result rests on,
 * on either side; {@code because} names the inputs that it rests on. Blank means that there is
 * none.
 */
public final class ComparisonCsv {
  /** Its first line. */
  public static final String COLUMNS =
      "marking,kind,id,presence,what,before,after,unit,basis,because";

  private ComparisonCsv() {}

  /** The whole table. */
  public static String of(Comparison comparison, Side before, Side after) {
    StringBuilder out = new StringBuilder(COLUMNS).append('\n');
    String marking = ComparisonReport.marking(comparison);
    ComparedUnits units = new ComparedUnits(before, after);
    for (InputChange input : comparison.inputs()) {
      for (Change cell : input.cells()) {
        String unit = units.of(input, cell.what());
        row(out, marking, "input", input.name(), input.presence(), cell, unit, null, "");
      }
    }
    results(comparison, moved -> String.join(";", moved.because()), out);
    return out.toString();
  }

  /**
   * The rows of the results that moved.
   *
   * @param because what the last column says of each
   */
  static void results(Comparison comparison, Function<Moved, String> because, StringBuilder out) {
    String marking = ComparisonReport.marking(comparison);
    for (Moved moved : comparison.moved()) {
      String why = because.apply(moved);
      for (Change change : moved.changes()) {
        row(out, marking, moved, change, ComparedUnits.of(moved.kind(), change.what()), why);
      }
      for (FindingChange finding : moved.findings()) {
        Change change = new Change(finding.rule(), finding.before(), finding.after());
        row(out, marking, moved, change, "", why);
      }
    }
  }

  private static void row(
      StringBuilder out, String marking, Moved moved, Change change, String unit, String because) {
    row(
        out,
        marking,
        moved.kind(),
        moved.id(),
        moved.presence(),
        change,
        unit,
        moved.basis(),
        because);
  }

  /** One row; null is blank. */
  static void row(
      StringBuilder out,
      String marking,
      Object kind,
      String id,
      Object presence,
      Change change,
      String unit,
      Object basis,
      String because) {
    Stream<Object> cells =
        Stream.of(
            marking,
            kind,
            id,
            presence,
            change.what(),
            change.before(),
            change.after(),
            unit,
            basis,
            because);
    out.append(cells.map(ComparisonCsv::cell).collect(Collectors.joining(","))).append('\n');
  }

  private static String cell(Object value) {
    return CsvText.cell(
        value instanceof Collection<?> list
            ? list.stream().map(ComparisonCsv::item).collect(Collectors.joining(";"))
            : value);
  }

  /** A list within a list is a group of forces. */
  private static String item(Object item) {
    return item instanceof Collection<?> group
        ? group.stream().map(Object::toString).collect(Collectors.joining("+"))
        : item.toString();
  }
}
