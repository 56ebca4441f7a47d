package muster.server.text;

import java.util.Comparator;
import java.util.List;
import muster.engine.RuleBook;
import muster.engine.RuleText;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;

/** The index of a rule book, made from its files: rules by stage, parameters, tables. */
public final class RuleIndex {
  private RuleIndex() {}

  /** The whole index. */
  public static String of(RuleBook book, Page page) {
    StringBuilder out = new StringBuilder();
    out.append(page.paint().strong("Rule book " + Figures.brief(book.hash()))).append('\n');
    out.append(
        "%s, %s, %s\n"
            .formatted(
                Figures.count(book.rules().size(), "rule", "rules"),
                Figures.count(book.parameters().size(), "parameter", "parameters"),
                Figures.count(book.tables().size(), "table", "tables")));
    rules(book.rules(), page, out);
    parameters(book.parameters(), page, out);
    tables(book.tables(), page, out);
    return out.toString();
  }

  private static void rules(List<RuleText> rules, Page page, StringBuilder out) {
    out.append('\n').append(page.paint().strong("Rules, in the order of their stages"));
    out.append("\n\n");
    TextTable table = new TextTable().ids("Rule").words("What it does").words("Reference");
    table.ids("From");
    rules.stream()
        .sorted(Comparator.comparing(RuleText::stage).thenComparing(RuleText::name))
        .forEach(
            rule ->
                table.row(
                    rule.name(), rule.title(), rule.reference(), rule.effective().toString()));
    out.append(table.render(page, ""));
  }

  private static void parameters(List<ParameterFile> parameters, Page page, StringBuilder out) {
    out.append('\n').append(page.paint().strong("Parameters")).append("\n\n");
    TextTable table = new TextTable().ids("Parameter").words("What it is").figures("Value");
    table.words("Unit").ids("From");
    for (ParameterFile parameter : parameters) {
      for (DatedValue value : parameter.values()) {
        table
            .row(
                parameter.name(),
                parameter.title(),
                Figures.number(value.value()),
                parameter.unit(),
                value.from().toString())
            .under(value.reference());
      }
    }
    out.append(table.render(page, ""));
  }

  private static void tables(List<TableFile> tables, Page page, StringBuilder out) {
    for (TableFile file : tables) {
      String title = file.title() + " (" + file.path() + ")";
      out.append('\n').append(page.paint().strong(title)).append("\n\n");
      List<String> columns =
          file.columns().stream().filter(column -> isUsed(column, file)).toList();
      TextTable table = new TextTable().ids(columns.get(0));
      columns.stream().skip(1).forEach(table::words);
      for (PolicyRow row : file.rows()) {
        table.row(columns.stream().map(column -> cell(column, row)).toArray(String[]::new));
      }
      out.append(table.render(page, ""));
    }
  }

  private static boolean isUsed(String column, TableFile file) {
    return file.rows().stream().anyMatch(row -> !cell(column, row).isEmpty());
  }

  private static String cell(String column, PolicyRow row) {
    return row.cells().getOrDefault(column, "");
  }
}
