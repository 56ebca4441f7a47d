package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import muster.engine.facts.Dataset;
import muster.server.text.Catalogue.Entry;
import muster.server.text.Catalogue.Labelled;
import muster.server.text.Catalogue.Table;
import muster.server.text.Catalogue.Work;

/** The catalogue as a person reads it. */
public final class CatalogueText {
  private final Dataset data;
  private final Names names;
  private final Page page;

  /** For the catalogue of this data. */
  public CatalogueText(Dataset data, Page page) {
    this.data = data;
    this.names = new Names(data);
    this.page = page;
  }

  /** Tables, appendix and register. */
  public String whole(Catalogue catalogue) {
    StringBuilder out = new StringBuilder(heading(catalogue));
    out.append(
        Wrap.hanging(
            "",
            count(catalogue.appendix())
                + ", whatever their status. Within a table they stand by name: the dataset holds no printed order."
                + legend(catalogue),
            page.width()));
    String table = "";
    for (Table part : catalogue.tables()) {
      boolean next = !part.table().equals(table) || part.table().isEmpty();
      if (next) {
        section(title(part), out);
      }
      table = part.table();
      out.append(next ? "" : "\n").append(window(part));
    }
    section("Appendix A: categories (APACS) and public service agreements (PSA)", out);
    out.append(appendix(catalogue.appendix()));
    section("Register of existing work", out);
    out.append(register(catalogue.register()));
    return out.append('\n').append(catalogue.marking()).append('\n').toString();
  }

  /** The projects of one public service agreement alone. */
  public String psa(Catalogue catalogue, String psa) {
    StringBuilder out = new StringBuilder(heading(catalogue));
    section("Projects of PSA " + psa + ": " + count(catalogue.appendix()), out);
    out.append(appendix(catalogue.appendix()));
    return out.append('\n').append(catalogue.marking()).append('\n').toString();
  }

  private String heading(Catalogue catalogue) {
    String name = data.round().name().isEmpty() ? data.round().round() : data.round().name();
    String title = "Catalogue of collaborative work: " + name;
    return catalogue.marking()
        + "\n\n"
        + page.paint().strong(Wrap.hanging("", title, page.width()).stripTrailing())
        + "\n";
  }

  /** By window, as the plan counts them: a status may say otherwise. */
  private static String count(List<Labelled> projects) {
    long current = projects.stream().filter(p -> p.part().equals("current")).count();
    return "%s, %d in the current window and %d in a later one"
        .formatted(
            Figures.count(projects.size(), "project", "projects"),
            current,
            projects.size() - current);
  }

  private void section(String title, StringBuilder out) {
    String wrapped = Wrap.hanging("", title, page.width()).stripTrailing();
    out.append('\n').append(page.paint().strong(wrapped)).append("\n\n");
  }

  private static String title(Table part) {
    if (part.table().isEmpty()) {
      return "In no table: the project area is not known";
    }
    return "Table %s: %s, %s"
        .formatted(
            part.table(), part.projectArea(), part.table().endsWith("a") ? "planned" : "current");
  }

  private String window(Table part) {
    TextTable table =
        new TextTable().words("Project, " + part.window()).words("Status").words("Areas");
    table.words("Forces");
    for (Entry project : part.projects()) {
      table.row(
          project.name(),
          project.status(),
          String.join(", ", project.areas()),
          names.group(project.forces()));
      table.under(madeUp(project.illustrative()));
    }
    return table.render(page, "");
  }

  private static String legend(Catalogue catalogue) {
    Stream<List<String>> marked =
        Stream.concat(
            catalogue.tables().stream()
                .flatMap(t -> t.projects().stream())
                .map(Entry::illustrative),
            catalogue.appendix().stream().map(Labelled::illustrative));
    return marked.allMatch(List::isEmpty)
        ? ""
        : " What is marked illustrative was not printed: it is made up to show the" + " method.";
  }

  /** Blank where all that is shown of it is as printed. */
  private static String madeUp(List<String> columns) {
    return columns.isEmpty() ? "" : "illustrative: " + String.join(", ", columns).replace('_', ' ');
  }

  private String appendix(List<Labelled> projects) {
    TextTable table = new TextTable().words("").words("Project").words("APACS").words("PSA");
    for (Labelled project : projects) {
      table.row(
          project.part(),
          project.name(),
          String.join(", ", project.apacs()),
          String.join(", ", project.psa()));
      table.under(madeUp(project.illustrative()));
    }
    return projects.isEmpty() ? "No project.\n" : table.render(page, "");
  }

  private String register(List<Work> register) {
    if (register.isEmpty()) {
      return "No agreement.\n";
    }
    Map<String, String> called = new TreeMap<>();
    register.forEach(w -> called.put(w.agreement(), w.name().isEmpty() ? w.agreement() : w.name()));
    TextTable table = new TextTable().words("Agreement").words("Kind").words("Status");
    table.words("Services").words("Forces");
    for (Work work : register) {
      String joins =
          work.parent() == null
              ? ""
              : ", which joins " + called.getOrDefault(work.parent(), work.parent());
      table.row(
          called.get(work.agreement()) + joins,
          kind(work.kind()),
          work.status() + (work.signed() == null ? "" : ", signed " + Figures.date(work.signed())),
          names.services(work.services()),
          names.group(work.forces()));
      table.under(source(work));
    }
    return table.render(page, "");
  }

  /** As it is said, where the word of the format is short for it. */
  private static String kind(String kind) {
    return switch (kind) {
      case "mou" -> "memorandum of understanding";
      case "section 22a" -> "section 22A agreement";
      default -> kind;
    };
  }

  /** Where a row comes from and how it was come by. */
  private static String source(Work work) {
    String basis = work.basis() == null ? "" : work.basis().toString();
    if (work.source() == null) {
      return basis.isEmpty() ? "" : "basis: " + basis;
    }
    return "source: " + work.source() + (basis.isEmpty() ? "" : " · " + basis);
  }
}
