package muster.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.Trace.Step;
import muster.engine.facts.AsAt;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.facts.Indicator;
import muster.engine.findings.Assessment;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.internal.Givens;
import muster.engine.internal.Identities;
import muster.engine.internal.Policy;
import muster.engine.internal.RiskRows;
import muster.engine.internal.RuleBase;
import muster.engine.internal.RuleCode;
import muster.engine.internal.RuleCompiler;
import muster.engine.internal.Run;
import muster.engine.internal.ServiceTotals;
import muster.engine.internal.Session;
import muster.engine.opportunity.Found;
import muster.engine.opportunity.Opportunities;
import muster.engine.project.Programme;
import muster.engine.project.Projects;

/** Assesses datasets by one rule book; thread-safe. */
public final class Assessor {
  private final RuleBook book;
  private final Session session;

  private Assessor(RuleBook book, RuleCode code) {
    this(book, new Session(RuleBase.load(code), book.rules()));
  }

  private Assessor(RuleBook book, Session session) {
    this.book = book;
    this.session = session;
  }

  /**
   * For a rule book, whose rules are compiled, which takes seconds.
   *
   * @throws InvalidRules when a rule does not compile
   */
  public static Assessor of(RuleBook book) {
    return new Assessor(book, RuleCompiler.compile(book));
  }

  /**
   * For a rule book whose rules may have been compiled before.
   *
   * @param precompiled what {@link #compile} gave; where it was given for other rules or another
   *     engine it is left aside and the rules are compiled
   * @throws InvalidRules when a rule does not compile
   */
  public static Assessor of(RuleBook book, byte[] precompiled) {
    return load(book, precompiled).orElseGet(() -> of(book));
  }

  /**
   * A rule book's compiled rules as bytes, for {@link #of(RuleBook, byte[])}.
   *
   * @throws InvalidRules when a rule does not compile
   */
  public static byte[] compile(RuleBook book) {
    return compile(book, new byte[0]);
  }

  /**
   * The same, faster where some of its stages were compiled before.
   *
   * @param before what this gave for another rule book; anything else is left aside
   * @throws InvalidRules when a rule does not compile
   */
  public static byte[] compile(RuleBook book, byte[] before) {
    return RuleCompiler.compile(book, RuleCode.fromBytes(before)).toBytes();
  }

  /**
   * For a rule book whose rules were compiled before. Nothing is compiled.
   *
   * @param precompiled what {@link #compile} gave for its rules
   * @return empty where it was given for other rules or another engine, or changed since
   */
  public static Optional<Assessor> load(RuleBook book, byte[] precompiled) {
    return RuleCode.fromBytes(precompiled)
        .filter(c -> c.codeHash().equals(book.codeHash()))
        .map(c -> new Assessor(book, c));
  }

  /** Whether bytes are what {@link #compile} gave for the rules of a rule book, unchanged. */
  public static boolean fits(RuleBook book, byte[] precompiled) {
    return fits(book.codeHash(), precompiled);
  }

  /**
   * Whether bytes are what {@link #compile} gave for rules, unchanged.
   *
   * @param codeHash of the rules, as {@link RuleBook#codeHash(java.util.Collection)} gives it
   */
  public static boolean fits(String codeHash, byte[] precompiled) {
    return RuleCode.fromBytes(precompiled).filter(c -> c.codeHash().equals(codeHash)).isPresent();
  }

  /**
   * The rule that is being worked out, for somebody who watches an assessment from another thread;
   * empty between two.
   */
  public Optional<String> findRuleAtWork() {
    return session.findRuleAtWork();
  }

  /**
   * For a rule book with the same rules and other parameters or tables. Nothing is compiled or
   * loaded.
   *
   * @throws IllegalArgumentException when its rules are others
   */
  public Assessor with(RuleBook other) {
    if (!other.codeHash().equals(book.codeHash())) {
      throw new IllegalArgumentException("the rules are others");
    }
    return new Assessor(other, session);
  }

  /** The rule book it assesses by. */
  public RuleBook ruleBook() {
    return book;
  }

  /**
   * The assessment of a dataset as at a day, by the weight sets in force on it.
   *
   * @throws InvalidRules when the rule book says nothing yet on that day, or comes to no conclusion
   *     about something it must judge
   * @throws AssessmentStopped soon after the calling thread is interrupted, whatever is being done
   */
  public Outcome assess(Dataset data, LocalDate asAt) {
    return assess(data, asAt, book.weightSet(asAt));
  }

  /**
   * The assessment of a dataset as at a day, by a weight set. The same data, day, weights and rule
   * book give an equal result.
   *
   * @param weightSet one of {@link RuleBook#weightSets()}
   * @throws InvalidRules when the rule book says nothing yet on that day, or comes to no conclusion
   *     about something it must judge
   * @throws AssessmentStopped soon after the calling thread is interrupted, whatever is being done
   * @throws IllegalArgumentException when there is no such weight set
   */
  public Outcome assess(Dataset data, LocalDate asAt, String weightSet) {
    requireWords(asAt);
    Policy policy = new Policy(book.inForce(asAt, weightSet));
    List<Fact> common = new ArrayList<>(policy.facts());
    common.add(new AsAt(asAt));
    Run run = new Run(session, common, rule -> !rule.effective().isAfter(asAt), names(data));
    run.stop().check();
    Givens givens = new Givens(data, asAt);
    List<Step> returned = run.fire(Part.RETURNS, givens.facts());
    List<Risk> risks = new RiskRows(givens.returns(), returned).list();
    Found found = Opportunities.find(data, givens.returns(), returned, policy, run);
    List<ServiceRisk> services = new ServiceTotals(data, risks, found.routes()).list();
    Programme programme =
        Projects.assess(data, risks, services, found.opportunities(), policy, run);
    Assessment assessment =
        new Assessment(
            Identities.of(book, data, asAt, policy, weightSet),
            risks,
            services,
            found.opportunities(),
            found.notListed(),
            programme.projects(),
            RiskRows.unassessed(risks),
            programme.gaps(),
            data.indicators().stream().sorted(Comparator.comparing(Indicator::indicator)).toList(),
            programme.finance());
    return new Outcome(assessment, trace(data, common, givens, returned, found, programme));
  }

  private static Trace trace(
      Dataset data,
      List<Fact> common,
      Givens givens,
      List<Step> returned,
      Found found,
      Programme programme) {
    List<Step> steps = new ArrayList<>(returned);
    steps.addAll(found.steps());
    steps.addAll(programme.steps());
    List<Fact> facts = new ArrayList<>(common);
    facts.addAll(givens.facts());
    facts.addAll(found.facts());
    facts.addAll(programme.facts());
    facts.addAll(data.sharedSpecialists());
    facts.addAll(data.events());
    facts.addAll(data.exclusions());
    facts.addAll(data.projects());
    return new Trace(steps, facts);
  }

  /** A word that a rule names may have been retired by its table on the day. */
  private void requireWords(LocalDate asAt) {
    Vocabulary words = book.vocabulary(asAt);
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleText rule : book.rules()) {
      for (String named : rule.words()) {
        String set = named.substring(0, named.indexOf('/'));
        String word = named.substring(named.indexOf('/') + 1);
        if (!rule.effective().isAfter(asAt) && !words.has(set, word)) {
          problems.add(
              new RuleProblem(
                  rule.path(),
                  0,
                  0,
                  "`%s` is no %s on %s".formatted(word, set, asAt),
                  Nearest.suggest(word, words.words(set))));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidRules(problems);
    }
  }

  private static Map<String, String> names(Dataset data) {
    Map<String, String> names = new HashMap<>();
    data.forces().forEach(f -> names.put(f.force(), f.name()));
    data.services().forEach(s -> names.put(s.service(), s.name()));
    data.projects().forEach(p -> names.putIfAbsent(p.project(), p.name()));
    data.agreements().stream()
        .filter(a -> !a.name().isEmpty())
        .forEach(a -> names.putIfAbsent(a.agreement(), a.name()));
    return names;
  }
}
