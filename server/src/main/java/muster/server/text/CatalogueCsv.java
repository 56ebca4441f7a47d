package muster.server.text;

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
  private CatalogueCsv() {}

  /** One row a project: its place in the tables and its row of Appendix A. */
  public static String projects(Catalogue catalogue) {
    StringBuilder out =
        new StringBuilder(
            "marking,table,project_area,window,part,project,name,status,areas,forces,apacs,psa,"
                + "illustrative\n");
    Map<String, Labelled> labels = new TreeMap<>();
    catalogue.appendix().forEach(l -> labels.put(l.project(), l));
    for (Table table : catalogue.tables()) {
      for (Entry project : table.projects()) {
        Labelled label = labels.get(project.project());
        line(
            out,
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
            list(madeUp(project, label)));
      }
    }
    return out.toString();
  }

  /** One row an agreement. */
  public static String register(Catalogue catalogue) {
    StringBuilder out =
        new StringBuilder(
            "marking,agreement,name,kind,services,forces,status,signed,parent,source,basis\n");
    for (Work work : catalogue.register()) {
      line(
          out,
          catalogue.marking(),
          work.agreement(),
          work.name(),
          work.kind(),
          list(work.services()),
          list(work.forces()),
          work.status(),
          work.signed() == null ? "" : work.signed().toString(),
          work.parent() == null ? "" : work.parent(),
          work.source() == null ? "" : work.source(),
          work.basis() == null ? "" : work.basis().toString());
    }
    return out.toString();
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

  private static void line(StringBuilder out, String... cells) {
    out.append(Arrays.stream(cells).map(CsvTableCells::cell).collect(Collectors.joining(",")));
    out.append('\n');
  }
}
