package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.Stage;
import muster.engine.facts.Dataset;
import muster.engine.facts.Project;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance.Scheme;
import muster.engine.findings.Priority;
import muster.engine.findings.Priority.GatePassed;

/** One project from its value down to rows, parameters, rules and references (method §6). */
public final class ProjectExplained {
  private final Outcome outcome;
  private final Dataset data;
  private final RuleBook book;
  private final Page page;

  /** Explains projects of one outcome, which is of this data and rule book. */
  public ProjectExplained(Outcome outcome, Dataset data, RuleBook book, Page page) {
    this.outcome = outcome;
    this.data = data;
    this.book = book;
    this.page = page;
  }

  /**
   * The explanation of one project of the outcome's assessment.
   *
   * @param flagMeanings what each flag means, in a few words, by id
   */
  public String of(Priority project, Map<String, String> flagMeanings) {
    Assessment assessment = outcome.assessment();
    Project row =
        data.projects().stream()
            .filter(p -> p.project().equals(project.project()))
            .findFirst()
            .orElseThrow();
    StringBuilder out =
        new StringBuilder(
            Heading.ofOne(
                assessment.assessment(),
                row.name(),
                project.id(),
                MadeUp.shown(project.findings()),
                page));
    out.append(summary(project, row, flagMeanings));
    section("Value", out);
    out.append(
        Contributions.render(
            project.value(),
            project.points(),
            project.contributions(),
            assessment.assessment().weights().projects(),
            page));
    section("Gates: each stops one step until it is passed", out);
    out.append(gates(project.gates()));
    section("Money", out);
    out.append(money(row));
    findings(project, row, out);
    return out.append('\n').append(assessment.assessment().marking()).append('\n').toString();
  }

  private void section(String title, StringBuilder out) {
    out.append('\n').append(page.paint().strong(title)).append("\n\n");
  }

  private String summary(Priority project, Project row, Map<String, String> flagMeanings) {
    Assessment assessment = outcome.assessment();
    Names names = new Names(data);
    long ranked = assessment.projects().stream().filter(p -> p.rank() != null).count();
    TextTable table = new TextTable().ids("").words("");
    table.row(
        "rank",
        project.rank() == null
            ? "none: " + ProjectList.why(project)
            : project.rank() + " of " + ranked);
    table.row(
        "value",
        "%s of 100 by the weight set %s"
            .formatted(
                Figures.number(project.value()),
                Weights.id(assessment.assessment().weights().projects())));
    table.row("track", project.track());
    table.row("level", project.level());
    table.row("areas", String.join(", ", project.areas()));
    table.row("status", project.status());
    table.row("forces", names.forces(row.forces()));
    table.row("services", row.services().isEmpty() ? "none named" : names.services(row.services()));
    if (!row.illustrative().isEmpty()) {
      table.row(
          "illustrative", "made up to show the method: " + String.join(", ", row.illustrative()));
    }
    project
        .flags()
        .forEach(flag -> table.row(flag, "flag: " + flagMeanings.getOrDefault(flag, flag)));
    return table.render(page, "");
  }

  private String gates(List<GatePassed> gates) {
    TextTable table = new TextTable().words("Gate").words("Stops").words("Outcome").words("Why");
    gates.forEach(gate -> table.row(gate.gate(), gate.stops(), gate.outcome(), gate.reason()));
    return gates.isEmpty() ? "No gate.\n" : table.render(page, "");
  }

  private String money(Project row) {
    TextTable table = new TextTable().words("").figures("").words("");
    table.row("cashable saving", Figures.pounds(row.cashableGbp()), "a year");
    table.row("running cost", Figures.pounds(row.runningGbp()), "a year");
    table.row("set-up cost", Figures.pounds(row.setUpGbp()), "once");
    table.row("external funding", Figures.pounds(row.externalGbp()), "once");
    StringBuilder out = new StringBuilder(table.render(page, ""));
    for (Scheme scheme : outcome.assessment().finance().schemes()) {
      if (scheme.project().equals(row.project())) {
        out.append(Wrap.hanging("", scheme(scheme), page.width()));
      }
    }
    return out.toString();
  }

  private String scheme(Scheme scheme) {
    String split =
        "Of the set-up cost of %s others pay %s, which is %s, and the forces %s"
            .formatted(
                Figures.pounds(scheme.cost()),
                Figures.percent(scheme.rate().doubleValue()),
                Figures.pounds(scheme.external()),
                Figures.pounds(scheme.local()));
    return scheme.shares().containsValue(null)
        ? split + "; their shares are not known: the grants do not give them."
        : split + ": " + new Money(data, page).shares(scheme.shares()) + ".";
  }

  private void findings(Priority project, Project row, StringBuilder out) {
    GivenFacts given =
        new GivenFacts(
            data,
            book,
            outcome.trace(),
            outcome.assessment().assessment().asAt(),
            computed(project, row));
    Explanation explanation = new Explanation(project.project(), outcome.trace(), given);
    List<Tree> trees = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      trees.addAll(
          explanation.trees(
              project.findings().stream()
                  .filter(f -> f.rule().startsWith(stage.folder() + "/"))
                  .toList()));
    }
    if (!trees.isEmpty()) {
      out.append('\n').append(page.paint().strong("Why")).append('\n');
      out.append(Tree.render(trees, page));
    }
  }

  /** What the engine works out about a project before rules judge it. */
  private Map<String, String> computed(Priority project, Project row) {
    String id = project.project();
    Names names = new Names(data);
    Map<String, String> facts = new TreeMap<>();
    facts.put(
        "project-risk:" + id,
        row.services().isEmpty()
            ? "the risk it concerns: it names no service"
            : "the risk it concerns: %s in %s; each is explained by risk/FORCE/SERVICE"
                .formatted(names.services(row.services()), names.forces(row.forces())));
    facts.put("project-money:" + id, "its money, above");
    facts.put(
        "project-counts:" + id,
        "counted in its row: %s, %s, named by %s, %s, %s of the vision"
            .formatted(
                Figures.count(row.forces().size(), "force", "forces"),
                Figures.count(row.psa().size(), "PSA", "PSAs"),
                Figures.count(row.namedBy().size(), "force", "forces"),
                Figures.count(row.links().size(), "link", "links"),
                Figures.count(row.vision().size(), "benefit", "benefits")));
    return facts;
  }
}
