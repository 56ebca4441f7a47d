package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;

/**
 * An assessment as a person reads it: heat map and top risks, opportunities, projects, gaps, money,
 * context (R1, R3, R54, R56). Every page begins and ends with its marking.
 */
public final class Report {
  private final Assessment assessment;
  private final Dataset data;
  private final Map<String, String> flagMeanings;
  private final Page page;

  /**
   * On an assessment of this data.
   *
   * @param flagMeanings what each flag means, in a few words, by id
   */
  public Report(Assessment assessment, Dataset data, Map<String, String> flagMeanings, Page page) {
    this.assessment = assessment;
    this.data = data;
    this.flagMeanings = flagMeanings;
    this.page = page;
  }

  /**
   * A part of the report.
   *
   * @param table the name of the CSV table that holds the same; empty when none does
   */
  private record Section(String table, String title, String text) {}

  /** The whole report. */
  public String whole(ReportLengths lengths) {
    return print(sections(lengths));
  }

  /**
   * The part that shows what a CSV table holds.
   *
   * @param table name of the table
   * @return empty where no part does
   */
  public Optional<String> part(String table, ReportLengths lengths) {
    List<Section> named =
        sections(lengths).stream().filter(section -> section.table().equals(table)).toList();
    return named.isEmpty() ? Optional.empty() : Optional.of(print(named));
  }

  private List<Section> sections(ReportLengths lengths) {
    List<Section> all = new ArrayList<>();
    all.add(
        new Section(
            "services",
            "Risk by service and force, the region's highest first",
            new HeatMap(assessment, data, page).render()));
    long assessed = assessment.risks().stream().filter(r -> r.rank() != null).count();
    all.add(
        new Section(
            "risks",
            "Highest risks: %d of %d".formatted(Math.min(lengths.risks(), assessed), assessed),
            new TopRisks(data, flagMeanings, page).render(assessment, lengths.risks())));
    together(lengths, all);
    projects(all);
    all.add(new Section("not-assessed", "Not assessed", new Gaps(data, page).render(assessment)));
    if (!assessment.context().isEmpty()) {
      all.add(
          new Section(
              "", "Context: shown, not scored", Context.render(assessment.context(), page)));
    }
    return all;
  }

  private void together(ReportLengths lengths, List<Section> all) {
    int groups = assessment.opportunities().size();
    all.add(
        new Section(
            "opportunities",
            "Where forces could work together, the best of each service first: "
                + Figures.count(groups, "group", "groups"),
            new OpportunityList(data, flagMeanings, page)
                .render(assessment, lengths.alternatives())));
    all.add(
        new Section(
            "opportunities",
            "Services of which no group is listed",
            new RouteList(data, page).render(assessment)));
    all.add(
        new Section(
            "not-listed",
            "Groups not listed for a reason of policy",
            new NotListedList(data, page).render(assessment)));
  }

  private void projects(List<Section> all) {
    all.add(
        new Section(
            "projects",
            "Projects in order of value: " + assessment.projects().size(),
            new ProjectList(data, flagMeanings, page).render(assessment)));
    all.add(
        new Section(
            "gaps",
            "Serious risks that no project addresses",
            new UnmetRisks(data, page).render(assessment.gaps())));
    all.add(new Section("finance", "Money", new Money(data, page).render(assessment)));
  }

  private String print(List<Section> sections) {
    StringBuilder out = new StringBuilder(Heading.render(assessment, data, page));
    for (Section section : sections) {
      String title = Wrap.hanging("", section.title(), page.width()).stripTrailing();
      out.append('\n').append(page.paint().strong(title)).append("\n\n").append(section.text());
    }
    return out.append('\n').append(assessment.assessment().marking()).append('\n').toString();
  }
}
