package muster.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.Trace.Step;
import muster.engine.facts.Dataset;
import muster.engine.facts.Fact;
import muster.engine.internal.AssessmentBuilder;
import muster.engine.internal.Givens;
import muster.engine.internal.RuleBase;
import muster.engine.internal.RuleCode;
import muster.engine.internal.RuleCompiler;
import muster.engine.internal.Session;

/** Assesses datasets by one rule book; thread-safe. */
public final class Assessor {
  private final RuleBook book;
  private final Session session;

  private Assessor(RuleBook book, RuleCode code) {
    this.book = book;
    this.session = new Session(RuleBase.load(code), book.rules());
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
    Optional<RuleCode> code =
        RuleCode.fromBytes(precompiled).filter(c -> c.codeHash().equals(book.codeHash()));
    return code.map(c -> new Assessor(book, c)).orElseGet(() -> of(book));
  }

  /**
   * A rule book's compiled rules as bytes, for {@link #of(RuleBook, byte[])}.
   *
   * @throws InvalidRules when a rule does not compile
   */
  public static byte[] compile(RuleBook book) {
    return RuleCompiler.compile(book).toBytes();
  }

  /** The rule book it assesses by. */
  public RuleBook ruleBook() {
    return book;
  }

  /**
   * The assessment of a dataset as at a day. The same data, day and rule book give an equal result.
   *
   * @throws InvalidRules when the rule book says nothing yet on that day, or comes to no conclusion
   *     about something it must judge
   */
  public Outcome assess(Dataset data, LocalDate asAt) {
    requireWords(asAt);
    Givens givens = new Givens(data, asAt);
    List<Fact> facts = new ArrayList<>(book.inForce(asAt));
    facts.addAll(givens.facts());
    List<Step> steps = session.run(facts, rule -> !rule.effective().isAfter(asAt), names(data));
    facts.addAll(data.sharedSpecialists());
    facts.addAll(data.events());
    return new Outcome(
        new AssessmentBuilder(book, data, asAt, givens.returns(), steps).build(),
        new Trace(steps, facts));
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
    return names;
  }
}
