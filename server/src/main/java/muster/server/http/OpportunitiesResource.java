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
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Pooled;
import muster.engine.findings.Risk;
import muster.server.json.CriterionKey;
import muster.server.json.Units;
import muster.server.text.CsvTable;
import muster.server.text.NamedGroup;

/** Where forces might work together, each with what led to it. */
@Path("api/v1/rounds/{round}/opportunities")
@Produces(MediaType.APPLICATION_JSON)
public final class OpportunitiesResource {
  private static final String[] FILTERS = {
    "service", "force", "scale", "band", "way", Sorting.NAME
  };
  private static final Sorting<Opportunity> ORDERS =
      new Sorting<Opportunity>()
          .by("rank", Opportunity::rank)
          .by("risk", Opportunity::riskReduction)
          .by("value", Opportunity::value)
          .by("service", Opportunity::service)
          .by("scale", Opportunity::scale)
          .by("force", o -> String.join(" ", o.forces()));

  private final Rounds rounds;

  OpportunitiesResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /**
   * In rank order: all, or those of one service, with one force among the members, of one scale or
   * way of working, or with a member whose risk in the service is in a band.
   */
  @GET
  @Does(Operation.READ_OPPORTUNITIES)
  @Says(
      value = "Where forces might work together",
      gives = Opportunities.class,
      asks = "service force scale band way sort=rank,risk,value,service,scale,force")
  public Response opportunities(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, Page.names(FILTERS));
    Assessment assessment = question.assess();
    Page<Opportunity> page =
        Page.of(narrowed(question, assessment), assessment.assessment().id(), uri);
    return page.answer(
        new Opportunities(
            question.marking(),
            question.standing(),
            Units.OPPORTUNITY,
            assessment.assessment(),
            page.total(),
            page.rows()));
  }

  /** The same as a file, whole. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_OPPORTUNITIES)
  public TableAnswer table(@PathParam("round") String round, @Context UriInfo uri) {
    Question question = rounds.ask(round, uri, FILTERS);
    Assessment assessment = question.assess();
    return TableAnswer.of(
        CsvTable.OPPORTUNITIES,
        Narrowed.toOpportunities(assessment, narrowed(question, assessment)),
        question.standing(),
        round);
  }

  private static List<Opportunity> narrowed(Question question, Assessment assessment) {
    String service = question.findService();
    String force = question.findForce();
    String scale = question.findWord("scale", "scale");
    String band = question.findWord("band", "band");
    String way = question.findWord("way", "way of working");
    Set<String> inBand = inBand(assessment, band);
    return ORDERS
        .sorted(
            assessment.opportunities().stream()
                .filter(o -> service.isEmpty() || service.equals(o.service()))
                .filter(o -> force.isEmpty() || o.forces().contains(force))
                .filter(o -> scale.isEmpty() || scale.equals(o.scale()))
                .filter(o -> way.isEmpty() || way.equals(o.wayOfWorking()))
                .filter(o -> band.isEmpty() || o.forces().stream().anyMatch(f -> in(inBand, f, o))),
            question)
        .toList();
  }

  /** Ids of the risks that are in a band. */
  private static Set<String> inBand(Assessment assessment, String band) {
    return assessment.risks().stream()
        .filter(risk -> band.equals(risk.band()))
        .map(Risk::id)
        .collect(Collectors.toSet());
  }

  private static boolean in(Set<String> risks, String force, Opportunity opportunity) {
    return risks.contains("risk/" + force + "/" + opportunity.service());
  }

  /** The one of a service and a group, whose forces may come in any order. */
  @GET
  @Path("{service}/{forces}")
  @Does(Operation.READ_OPPORTUNITIES)
  @Says("One opportunity")
  public One opportunity(
      @PathParam("round") String round,
      @PathParam("service") String service,
      @PathParam("forces") String forces,
      @Context UriInfo uri) {
    Question question = rounds.ask(round, uri);
    NamedGroup group = Group.of(question, service, forces);
    Assessment assessment = question.assess();
    Opportunity one = Group.in(group, question, assessment);
    return new One(
        question.marking(),
        question.standing(),
        Units.OPPORTUNITY,
        assessment.assessment(),
        one,
        one.points(),
        one.pooled(),
        one.stageShares());
  }

  /** The answer. */
  record Opportunities(
      String marking,
      String standing,
      String unit,
      Identity assessment,
      int total,
      List<Opportunity> opportunities)
      implements OfAssessment {}

  /** The answer about one: also its points, what the joint unit would have, and early shares. */
  record One(
      String marking,
      String standing,
      String unit,
      Identity assessment,
      Opportunity opportunity,
      @JsonSerialize(keyUsing = CriterionKey.class) SortedMap<String, Double> points,
      Pooled pooled,
      List<SortedMap<String, BigDecimal>> stageShares)
      implements OfAssessment {}
}
