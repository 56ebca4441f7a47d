package muster.data.store;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import muster.data.ReturnColumns;
import muster.data.Sheet;

/** A return's evidence without its score, and with the score of another. */
final class Blind {
  private static final String STRAND = "strand";

  private Blind() {}

  static ReturnRows evidence(ReturnRows rows) {
    return new ReturnRows(
        rows.threats().stream()
            .map(row -> only(row, ReturnColumns.evidence(ReturnRows.THREATS)))
            .toList(),
        rows.capability().map(row -> only(row, ReturnColumns.evidence(ReturnRows.CAPABILITIES))));
  }

  private static Sheet.Row only(Sheet.Row row, List<String> columns) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.keySet().retainAll(columns);
    return new Sheet.Row(row.number(), cells);
  }

  /** The evidence of one with the score of the other; threats go together by strand. */
  static ReturnRows scored(ReturnRows own, ReturnRows second) {
    ReturnRows evidence = evidence(own);
    return new ReturnRows(
        evidence.threats().stream().map(row -> together(row, threat(second, row))).toList(),
        evidence.capability().map(row -> together(row, second.capability().orElseThrow())));
  }

  private static Sheet.Row threat(ReturnRows second, Sheet.Row own) {
    return second.threats().stream()
        .filter(row -> row.cell(STRAND).equals(own.cell(STRAND)))
        .findFirst()
        .orElseThrow();
  }

  private static Sheet.Row together(Sheet.Row row, Sheet.Row score) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.putAll(score.cells());
    return new Sheet.Row(row.number(), cells);
  }

  /** What is wrong with a second score beside the return it is of. */
  static Optional<String> objection(ReturnRows own, ReturnRows second) {
    if (!strands(own).equals(strands(second))) {
      return Optional.of(
          "The second score has threats for %s; the return has them for %s."
              .formatted(named(strands(second)), named(strands(own))));
    }
    if (own.capability().isPresent() != second.capability().isPresent()) {
      return Optional.of(
          own.capability().isPresent()
              ? "The second score has no capability; the return has one."
              : "The second score has a capability; the return has none.");
    }
    return Stream.concat(
            second.threats().stream().flatMap(row -> foreign(row, ReturnRows.THREATS)),
            second.capability().stream().flatMap(row -> foreign(row, ReturnRows.CAPABILITIES)))
        .findFirst()
        .map(column -> "`" + column + "` is evidence and no part of a score: leave it out.");
  }

  private static List<String> strands(ReturnRows rows) {
    return rows.threats().stream().map(row -> row.cell(STRAND)).sorted().toList();
  }

  private static String named(List<String> strands) {
    return strands.isEmpty()
        ? "nothing"
        : strands.stream()
            .map(strand -> strand.isEmpty() ? "the whole service" : "`" + strand + "`")
            .collect(joining(", "));
  }

  /** The strand names a threat, and is in either. */
  private static Stream<String> foreign(Sheet.Row row, String file) {
    return row.cells().keySet().stream()
        .filter(column -> !column.equals(STRAND) || !file.equals(ReturnRows.THREATS))
        .filter(column -> !ReturnColumns.score(file).contains(column));
  }
}
