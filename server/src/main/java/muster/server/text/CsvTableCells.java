package muster.server.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.facts.Basis;
import muster.engine.findings.Finding;

/** What goes into the cells of a {@link CsvTable}, and how it is written there. */
final class CsvTableCells {
  private CsvTableCells() {}

  /** A row; null stands for a blank cell, which {@link List#of} would refuse. */
  static List<Object> row(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  /** Several values in one cell. */
  static String list(Collection<String> values) {
    return String.join(";", values);
  }

  /** Values by key in one cell, {@code key=value}; nothing follows the sign where it is unknown. */
  static String pairs(Map<String, ? extends Number> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + number(e.getValue()))
        .collect(Collectors.joining(";"));
  }

  /** Points by criterion in one cell, the criteria named like columns. */
  static String byCriterion(Map<String, Double> points) {
    return points.entrySet().stream()
        .map(e -> e.getKey().replace(' ', '_') + "=" + number(e.getValue()))
        .collect(Collectors.joining(";"));
  }

  /** The names of the rules that concluded these, each once. */
  static String rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).distinct().collect(Collectors.joining(";"));
  }

  /** The weakest basis; null where none says. */
  static Basis basis(Stream<Finding> findings) {
    return findings.map(Finding::basis).reduce(null, Basis::weaker);
  }

  /** A number unrounded, in the same digits on every Java version; empty where it is unknown. */
  static String number(Number number) {
    return CsvText.number(number);
  }

  /** A cell as it stands in the file. Numbers stay numbers, even below zero. */
  static String cell(Object value) {
    return CsvText.cell(value);
  }
}
