package muster.server.http;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.facts.Project;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Priority;
import muster.server.json.CriterionKey;
import muster.server.json.Units;
import muster.server.text.CsvTable;

/** The projects of a round in their places, each with what led to it. */
@Path("api/v1/rounds/{round}/projects")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectsResource {
  private static final String[] FILTERS = {
    "service", "force", "area", "window", "psa", "status", Sorting.NAME
  };
  private static final Sorting<Priority> ORDERS =
      new Sorting<Priority>().by("rank", Priority::rank).by("value", Priority::value);

  private final Rounds rounds;

  ProjectsResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /**
   * In rank order, those without a rank last: all, or those of one service, force, area, window,
   * status or national priority.
   */
  @GET
  @Does(Operation.READ_PROJECTS)
  @Says(
      value = "The projects in their places",
      gives = Projects.class,
      asks = "service force area window psa status sort=rank,value")
  public Response projects(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, Page.names(FILTERS));
    Assessment assessment = question.assess();
    Page<Priority> page =
        Page.of(narrowed(question, assessment), assessment.assessment().id(), uri);
    return page.answer(
        new Projects(
            question.marking(),
            question.standing(),
            Units.PROJECT,
            assessment.assessment(),
            page.total(),
            page.rows()));
  }

  /** The same as a file, whole. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_PROJECTS)
  public TableAnswer table(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, FILTERS);
    Assessment assessment = question.assess();
    return TableAnswer.of(
        CsvTable.PROJECTS,
        Narrowed.toProjects(assessment, narrowed(question, assessment)),
        question.standing(),
        round);
  }

  private static List<Priority> narrowed(Question question, Assessment assessment) {
    Predicate<Project> wanted = wanted(question);
    Map<String, Project> byId =
        question.data().projects().stream()
            .collect(Collectors.toMap(Project::project, Function.identity()));
    return ORDERS
        .sorted(
            assessment.projects().stream().filter(p -> wanted.test(byId.get(p.project()))),
            question)
        .toList();
  }

  private static Predicate<Project> wanted(Question question) {
    String service = question.findService();
    String force = question.findForce();
    String area = question.findWord("area", "area");
    String window = question.findWord("window", "window");
    String psa = question.find("psa", psas(question.data()));
    String status = question.findWord("status", "project status");
    return p ->
        (service.isEmpty() || p.services().contains(service))
            && (force.isEmpty() || p.forces().contains(force))
            && (area.isEmpty() || p.areas().contains(area))
            && (window.isEmpty() || window.equals(p.window()))
            && (psa.isEmpty() || p.psa().contains(psa))
            && (status.isEmpty() || status.equals(p.status()));
  }

  /** The public service agreements that some project names. */
  static List<String> psas(Dataset data) {
    return data.projects().stream().flatMap(p -> p.psa().stream()).distinct().sorted().toList();
  }

  /** One project: its place, and the row it was judged by. */
  @GET
  @Path("{project}")
  @Does(Operation.READ_PROJECTS)
  @Says("One project")
  public One project(
      @PathParam("round") String round,
      @PathParam("project") String project,
      @Context UriInfo uri) {
    Question question = rounds.ask(round, uri);
    Project row =
        question.data().projects().stream()
            .filter(p -> p.project().equals(project))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("project", project, ids(question)));
    Assessment assessment = question.assess();
    Priority place =
        assessment.projects().stream()
            .filter(p -> p.project().equals(project))
            .findFirst()
            .orElseThrow();
    return new One(
        question.marking(),
        question.standing(),
        Units.PROJECT,
        assessment.assessment(),
        place,
        place.points(),
        row);
  }

  private static List<String> ids(Question question) {
    return question.data().projects().stream().map(Project::project).toList();
  }

  /** The answer. */
  record Projects(
      String marking,
      String standing,
      String unit,
      Identity assessment,
      int total,
      List<Priority> projects)
      implements OfAssessment {}

  /** The answer about one: also its points by criterion, and its row. */
  record One(
      String marking,
      String standing,
      String unit,
      Identity assessment,
      Priority project,
      @JsonSerialize(keyUsing = CriterionKey.class) SortedMap<String, Double> points,
      Project row)
      implements OfAssessment {}
}
