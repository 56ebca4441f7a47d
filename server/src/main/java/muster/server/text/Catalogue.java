package muster.server.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import muster.engine.facts.Agreement;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.Project;

/**
 * The collaboration programme as the plan prints it, and the register of existing work, made from a
 * dataset alone and as plain data (R12, R37, R38, R42). No column holds the printed order: projects
 * stand by name, agreements by id.
 *
 * @param marking protective marking
 * @param tables by project area and window; what belongs to no project area last
 * @param appendix every project with its national labels, current ones first
 * @param register agreements between forces
 */
public record Catalogue(
    String marking, List<Table> tables, List<Labelled> appendix, List<Work> register) {
  private static final String CURRENT = "current";

  /** In the order of the plan's tables 1, 2 and 3. */
  private static final List<String> AREAS =
      List.of("protective services", "productivity", "business support");

  private static final List<String> IN_TABLES =
      List.of("areas", "forces", "name", "project_area", "status", "window");

  private static final List<String> IN_APPENDIX = List.of("apacs", "name", "psa", "window");

  private static final List<String> WINDOWS = List.of(CURRENT, "2009", "2010-12");

  public Catalogue {
    tables = List.copyOf(tables);
    appendix = List.copyOf(appendix);
    register = List.copyOf(register);
  }

  /**
   * The projects of one project area and window.
   *
   * @param table 1, 2 or 3 for current work and 1a, 2a or 3a for what is planned; empty where the
   *     project area is not known
   * @param projectArea as in the dataset; empty where not known
   * @param window current, 2009 or 2010-12
   * @param projects by name
   */
  public record Table(String table, String projectArea, String window, List<Entry> projects) {
    public Table {
      projects = List.copyOf(projects);
    }
  }

  /**
   * A project in a table: id, name, status, areas and forces.
   *
   * @param illustrative columns of the dataset, of those shown here, that are made up; sorted
   */
  public record Entry(
      String project,
      String name,
      String status,
      List<String> areas,
      List<String> forces,
      List<String> illustrative) {}

  /**
   * A project in Appendix A.
   *
   * @param part current or proposed
   * @param project id
   * @param name display name
   * @param apacs categories of the assessment of policing and community safety
   * @param psa numbers of the public service agreements
   * @param illustrative columns of the dataset, of those shown here, that are made up; sorted
   */
  public record Labelled(
      String part,
      String project,
      String name,
      List<String> apacs,
      List<String> psa,
      List<String> illustrative) {}

  /**
   * An agreement between forces.
   *
   * @param agreement id
   * @param name display name; empty when blank
   * @param kind mutual aid, mou, section 22a or unit
   * @param services ids of what it covers
   * @param forces ids of its parties
   * @param status proposed, signed, live or ended
   * @param signed when; null when not known
   * @param parent id of the unit it joins; null when none
   * @param source where the row comes from; null when blank
   * @param basis how it was come by; null when not said
   */
  public record Work(
      String agreement,
      String name,
      String kind,
      List<String> services,
      List<String> forces,
      String status,
      LocalDate signed,
      String parent,
      String source,
      Basis basis) {}

  /** The catalogue of a dataset. */
  public static Catalogue of(Dataset data) {
    List<Project> projects = data.projects().stream().sorted(BY_NAME).toList();
    return new Catalogue(
        data.round().marking(),
        tables(projects),
        projects.stream().map(Catalogue::labelled).sorted(CURRENT_FIRST).toList(),
        data.agreements().stream()
            .sorted(Comparator.comparing(Agreement::agreement))
            .map(Catalogue::work)
            .toList());
  }

  /**
   * The same with those projects only that name a public service agreement; the register stays.
   *
   * @param psa its number
   */
  public Catalogue ofPsa(String psa) {
    List<Labelled> named = appendix.stream().filter(l -> l.psa().contains(psa)).toList();
    List<String> ids = named.stream().map(Labelled::project).toList();
    List<Table> kept = new ArrayList<>();
    for (Table table : tables) {
      List<Entry> of = table.projects().stream().filter(p -> ids.contains(p.project())).toList();
      if (!of.isEmpty()) {
        kept.add(new Table(table.table(), table.projectArea(), table.window(), of));
      }
    }
    return new Catalogue(marking, kept, named, register);
  }

  private static final Comparator<Project> BY_NAME =
      Comparator.comparing((Project p) -> p.name().toLowerCase(Locale.ROOT))
          .thenComparing(Project::project);

  private static final Comparator<Labelled> CURRENT_FIRST =
      Comparator.comparing(l -> !l.part().equals(CURRENT));

  private static List<Table> tables(List<Project> projects) {
    List<String> areas = new ArrayList<>(AREAS);
    areas.add("");
    List<Table> tables = new ArrayList<>();
    for (String area : areas) {
      for (String window : WINDOWS) {
        List<Entry> of =
            projects.stream()
                .filter(p -> text(p.projectArea()).equals(area) && p.window().equals(window))
                .map(Catalogue::entry)
                .toList();
        if (!of.isEmpty()) {
          tables.add(new Table(number(area, window), area, window, of));
        }
      }
    }
    return tables;
  }

  private static String number(String area, String window) {
    int place = AREAS.indexOf(area);
    return place < 0 ? "" : (place + 1) + (window.equals(CURRENT) ? "" : "a");
  }

  private static Entry entry(Project project) {
    return new Entry(
        project.project(),
        project.name(),
        project.status(),
        project.areas(),
        project.forces(),
        madeUp(project, IN_TABLES));
  }

  /** Of a row that is made up as a whole, every column. */
  private static List<String> madeUp(Project project, List<String> shown) {
    return project.basis() == Basis.ILLUSTRATIVE
        ? shown
        : shown.stream().filter(project.illustrative()::contains).toList();
  }

  private static Labelled labelled(Project project) {
    return new Labelled(
        project.window().equals(CURRENT) ? CURRENT : "proposed",
        project.project(),
        project.name(),
        project.apacs(),
        project.psa(),
        madeUp(project, IN_APPENDIX));
  }

  private static Work work(Agreement agreement) {
    return new Work(
        agreement.agreement(),
        agreement.name(),
        agreement.kind(),
        agreement.services(),
        agreement.forces(),
        agreement.status(),
        agreement.signed(),
        blank(agreement.parent()),
        blank(agreement.source()),
        agreement.basis());
  }

  private static String blank(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String text(String word) {
    return word == null ? "" : word;
  }
}
