package muster.server.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import muster.server.text.CsvText;

/**
 * What is told of an assessment to an audience: tables, whatever form they are sent in.
 *
 * @param marking protective marking of the whole
 * @param name of what it is, for a file and a heading
 * @param audience who it is for
 * @param round id
 * @param title of the round
 * @param on the day it speaks for
 * @param standing by which returns
 * @param assessment id of the assessment
 * @param ruleBook hash of the rule book it was assessed by
 * @param disclosedBy hash of the rule book that served when this was made, which has a say in what
 *     may be told; often the same
 * @param dataVersion version of the data
 * @param weights id of the weight set that groups and projects are valued by
 * @param notes what a reader must know of it: what is left out, and that
 * @param parts in the order of the rule book
 */
record Export(
    String marking,
    String name,
    String audience,
    String round,
    String title,
    LocalDate on,
    String standing,
    String assessment,
    String ruleBook,
    String disclosedBy,
    String dataVersion,
    String weights,
    List<String> notes,
    List<Part> parts)
    implements Resting {
  private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

  Export {
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
  }

  /**
   * A table.
   *
   * @param part its word
   * @param marking its own protective marking
   * @param unit of its figures; empty where it has none
   * @param columns their names
   * @param rows a cell for each column; blank where nothing is known
   */
  record Part(
      String part, String marking, String unit, List<String> columns, List<List<String>> rows) {
    Part {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** With the marking in the first column, as in every file. */
    private List<List<String>> marked() {
      List<List<String>> all = new ArrayList<>();
      all.add(before("marking", columns));
      rows.forEach(row -> all.add(before(marking, row)));
      return all;
    }

    private static List<String> before(String first, List<String> rest) {
      List<String> all = new ArrayList<>(List.of(first));
      all.addAll(rest);
      return all;
    }

    private String csv() {
      StringBuilder out = new StringBuilder();
      for (List<String> row : marked()) {
        out.append(String.join(",", row.stream().map(Part::cell).toList())).append('\n');
      }
      return out.toString();
    }

    /** A figure below zero is no formula. */
    private static String cell(String text) {
      return CsvText.cell(FIGURE.matcher(text).matches() ? new BigDecimal(text) : text);
    }
  }

  @Override
  public Origin origin() {
    return new Origin(assessment, ruleBook, dataVersion, standing);
  }

  /** The words of its parts. */
  List<String> words() {
    return parts.stream().map(Part::part).toList();
  }

  /**
   * As files: one part as CSV, all as a workbook.
   *
   * @param word of the part; the first where it is empty
   */
  TableAnswer table(String word) {
    Part part =
        parts.stream()
            .filter(p -> word.isEmpty() || p.part().equals(word))
            .findFirst()
            .orElseThrow();
    return new TableAnswer(
        marking,
        origin(),
        round + "-" + name + "-" + part.part().replace(' ', '-'),
        part::csv,
        this::sheets);
  }

  private Map<String, List<List<String>>> sheets() {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    parts.forEach(p -> sheets.put(p.part(), p.marked()));
    return sheets;
  }
}
