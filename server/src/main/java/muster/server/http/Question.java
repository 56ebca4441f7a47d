package muster.server.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.Vocabulary;
import muster.engine.compare.Side;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Service;
import muster.engine.findings.Assessment;

/**
 * What is asked of a round: its data as at a day, the filters that narrow the answer, and the
 * weight set that opportunities and projects are valued by.
 */
final class Question {
  /** The filter that takes another as-at date than the round's own. */
  static final String ON = "on";

  /** The filter that takes another weight set than the one in force. */
  static final String WEIGHTS = "weights";

  private final Dataset data;
  private final LocalDate day;
  private final Filters filters;
  private final Assessor assessor;
  private final Assessing assessing;
  private final Optional<Assessed> latest;

  Question(Dataset data, LocalDate day, Filters filters, Assessor assessor, Assessing assessing) {
    this.data = data;
    this.day = day;
    this.filters = filters;
    this.assessor = assessor;
    this.assessing = assessing;
    this.latest = Optional.empty();
  }

  /** What is asked of an assessment that is there. */
  Question(Assessed latest, Filters filters, Assessing assessing) {
    this.data = latest.data();
    this.day = latest.day();
    this.filters = filters;
    this.assessor = latest.assessor();
    this.assessing = assessing;
    this.latest = Optional.of(latest);
  }

  /** By which returns the answer is made. */
  String standing() {
    return Standings.asked(filters).word();
  }

  Dataset data() {
    return data;
  }

  RuleBook book() {
    return assessor.ruleBook();
  }

  String marking() {
    return data.round().marking();
  }

  /** The value of a filter, one of the known ones; empty when it is not given. */
  String find(String filter, List<String> known) {
    return filters.find(filter, known);
  }

  /** The same, where what the values are is called otherwise than the filter. */
  String find(String filter, String what, List<String> known) {
    return filters.find(filter, what, known);
  }

  /** The value of a filter, a word of the rule book's or the format's; empty when not given. */
  String findWord(String filter, String set) {
    return find(filter, words().words(set));
  }

  /** The force asked for; empty when none is. */
  String findForce() {
    return find("force", forces());
  }

  /** The service asked for; empty when none is. */
  String findService() {
    return find("service", services());
  }

  List<String> forces() {
    return data.forces().stream().map(Force::force).toList();
  }

  List<String> services() {
    return data.services().stream().map(Service::service).toList();
  }

  private Vocabulary words() {
    return assessor.ruleBook().vocabulary(day);
  }

  /**
   * The assessment, the latest or worked out as it was asked.
   *
   * @throws Refusal when the rule book cannot speak for the day that was asked for
   */
  Assessment assess() {
    return work().assessment();
  }

  /**
   * One side of a comparison, worked out anew.
   *
   * @throws Refusal when the rule book cannot speak for the day that was asked for
   */
  Side side() {
    return new Side(data, book(), work());
  }

  private Outcome work() {
    if (latest.isPresent()) {
      return latest.get().outcome();
    }
    String weights = filters.find(WEIGHTS, "weight set", assessor.ruleBook().weightSets());
    if (!filters.has(ON)) {
      return work(weights);
    }
    try {
      return work(weights);
    } catch (InvalidRules e) {
      throw Refusal.of(ProblemType.BAD_REQUEST, e);
    }
  }

  private Outcome work(String weights) {
    String set = weights.isEmpty() ? assessor.ruleBook().weightSet(day) : weights;
    return assessing.within(() -> assessor.assess(data, day, set));
  }
}
