package muster.server.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.server.text.Catalogue.Entry;
import muster.server.text.Catalogue.Labelled;
import muster.server.text.Catalogue.Table;
import muster.server.text.Catalogue.Work;

/**
 * The catalogue as CSV (RFC 4180, lines ending in LF): {@code marking} first, lists joined by
 * {@code ;}, and cells that a spreadsheet would take for a formula made plain.
 */
public final class CatalogueCsv {
  private static final String PROJECTS =
      "marking,table,project_area,window,part,project,name,status,areas,forces,apacs,psa,"
          + "illustrative";
  private static final String REGISTER =
      "marking,agreement,name,kind,services,forces,status,signed,parent,source,basis";

  private CatalogueCsv() {}

  /** One row a project: its place in the tables and its row of Appendix A. */
  public static String projects(Catalogue catalogue) {
    return text(projectCells(catalogue));
  }

  /** One row an agreement. */
  public static String register(Catalogue catalogue) {
    return text(registerCells(catalogue));
  }

  /** The same cells as plain texts, the columns' names first. */
  public static List<List<String>> projectCells(Catalogue catalogue) {
    List<List<String>> rows = headed(PROJECTS);
    Map<String, Labelled> labels = new TreeMap<>();
    catalogue.appendix().forEach(l -> labels.put(l.project(), l));
    for (Table table : catalogue.tables()) {
      for (Entry project : table.projects()) {
        Labelled label = labels.get(project.project());
        rows.add(
            row(
                catalogue.marking(),
                table.table(),
                table.projectArea(),
                table.window(),
                label.part(),
                project.project(),
                project.name(),
                project.status(),
                list(project.areas()),
                list(project.forces()),
                list(label.apacs()),
                list(label.psa()),
                list(madeUp(project, label))));
      }
    }
    return rows;
  }

  /** The cells of the agreements as plain texts, the columns' names first. */
  public static List<List<String>> registerCells(Catalogue catalogue) {
    List<List<String>> rows = headed(REGISTER);
    for (Work work : catalogue.register()) {
      rows.add(
          row(
              catalogue.marking(),
              work.agreement(),
              work.name(),
              work.kind(),
              list(work.services()),
              list(work.forces()),
              work.status(),
              work.signed(),
              work.parent(),
              work.source(),
              work.basis()));
    }
    return rows;
  }

  /** Blank cells may be null. */
  private static List<String> row(Object... cells) {
    return Arrays.stream(cells).map(CsvText::plain).toList();
  }

  private static List<List<String>> headed(String columns) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(columns.split(",", -1)));
    return rows;
  }

  private static List<String> madeUp(Entry project, Labelled label) {
    return Stream.of(project.illustrative(), label.illustrative())
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static String list(List<String> words) {
    return String.join(";", words);
  }

  private static String text(List<List<String>> rows) {
    return rows.stream()
        .map(
            row -> row.stream().map(CsvTableCells::cell).collect(Collectors.joining(",", "", "\n")))
        .collect(Collectors.joining());
  }
}
