package muster.server.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muster.engine.Nearest;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.server.text.OpportunityExplained;
import muster.server.text.Page;
import muster.server.text.ProjectExplained;
import muster.server.text.RiskExplained;
import muster.server.text.ServiceExplained;

/** The results of an assessed round that can be explained, by id. */
final class Explainable {
  private static final List<String> SHAPES =
      List.of(
          "risk/FORCE/SERVICE", "service/SERVICE", "opportunity/SERVICE/F+F", "project/PROJECT");

  private static final List<String> KINDS =
      SHAPES.stream().map(s -> s.substring(0, s.indexOf('/'))).toList();

  private final AssessedRound round;
  private final Assessment assessment;
  private final Page page;

  Explainable(AssessedRound round, Page page) {
    this.round = round;
    this.assessment = round.assessment();
    this.page = page;
  }

  /**
   * The explanation of what an id names.
   *
   * @throws UsageProblem with the nearest right id when there is nothing of that id
   */
  String explain(String id) {
    return Stream.<Optional<String>>of(
            find(assessment.risks(), r -> r.id().equals(id)).map(this::risk),
            find(assessment.services(), s -> ServiceExplained.id(s).equals(id)).map(this::service),
            find(assessment.opportunities(), o -> o.id().equals(id)).map(this::opportunity),
            find(assessment.projects(), p -> p.id().equals(id)).map(this::project))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private static <T> Optional<T> find(Collection<T> all, Predicate<T> matches) {
    return all.stream().filter(matches).findFirst();
  }

  private String risk(Risk risk) {
    return new RiskExplained(round.outcome(), round.data(), round.book(), page)
        .of(risk, round.flagMeanings());
  }

  private String service(ServiceRisk service) {
    return new ServiceExplained(round.outcome(), round.data(), round.book(), page).of(service);
  }

  private String opportunity(Opportunity opportunity) {
    return new OpportunityExplained(round.outcome(), round.data(), round.book(), page)
        .of(opportunity, round.flagMeanings());
  }

  private String project(Priority project) {
    return new ProjectExplained(round.outcome(), round.data(), round.book(), page)
        .of(project, round.flagMeanings());
  }

  private UsageProblem unknown(String id) {
    String message = "the dataset has no `" + id + "`";
    // An id of two names was probably meant to begin with risk/.
    String whole = kind(id).isEmpty() && slashes(id) == 1 ? "risk/" + id : id;
    String kind = kind(whole);
    if (SHAPES.stream().noneMatch(s -> kind(s).equals(kind) && slashes(s) == slashes(whole))) {
      return new UsageProblem(
          message, "an id reads " + String.join(", ", SHAPES) + ", such as " + example());
    }
    NearestId nearest = new NearestId(round);
    List<String> parts = List.of(whole.split("/", -1));
    List<String> words = parts.subList(1, parts.size());
    return new UsageProblem(
        message,
        switch (kind) {
          case "risk" -> nearest.risk(words.get(0), words.get(1));
          case "service" -> nearest.service(words.get(0));
          case "opportunity" ->
              nearest.opportunity(words.get(0), Arrays.asList(words.get(1).split("\\+", -1)));
          default -> nearest.project(words.get(0));
        });
  }

  /** The kind of result that an id names; empty where it is like none. */
  private static String kind(String id) {
    String first = id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
    return Nearest.to(first, KINDS).orElse("");
  }

  private static long slashes(String id) {
    return id.chars().filter(c -> c == '/').count();
  }

  private String example() {
    return assessment.risks().stream().map(Risk::id).findFirst().orElse("risk/FORCE/SERVICE");
  }
}
