package muster.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.Outcome;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;

/**
 * Datasets assessed on every day on which something in the rule book begins, by every weight set.
 */
public final class AssessedDays {
  private final Assessor assessor;
  private final List<Assessed> all = new ArrayList<>();

  private record Assessed(
      Dataset data, LocalDate day, String weightSet, Outcome outcome, Mentions mentions) {}

  private AssessedDays(Assessor assessor) {
    this.assessor = assessor;
  }

  /**
   * These datasets' assessments.
   *
   * @throws InvalidRules when one cannot be assessed as at its own day
   */
  public static AssessedDays of(Assessor assessor, Collection<Dataset> datasets) {
    AssessedDays days = new AssessedDays(assessor);
    for (Dataset data : datasets) {
      for (LocalDate day : beginnings(assessor.ruleBook(), data.round().asAt())) {
        for (String set : assessor.ruleBook().weightSets()) {
          Outcome outcome = assessor.assess(data, day, set);
          days.all.add(new Assessed(data, day, set, outcome, Mentions.of(outcome)));
        }
      }
    }
    return days;
  }

  /** The days from which on everything in the rule book says something, and another one. */
  private static Set<LocalDate> beginnings(RuleBook book, LocalDate own) {
    Set<LocalDate> days = new TreeSet<>();
    book.rules().forEach(rule -> days.add(rule.effective()));
    book.parameters().forEach(p -> p.values().forEach(value -> days.add(value.from())));
    book.tables().forEach(table -> table.rows().forEach(row -> days.add(row.from())));
    days.removeIf(day -> !isInForce(book, day));
    days.add(own);
    return days;
  }

  private static boolean isInForce(RuleBook book, LocalDate day) {
    try {
      return !book.weightSet(day).isEmpty();
    } catch (InvalidRules notYet) {
      return false;
    }
  }

  /** The names of the rules that fired. */
  public Set<String> fired() {
    Set<String> fired = new HashSet<>();
    all.forEach(one -> fired.addAll(one.mentions.rules()));
    return fired;
  }

  /**
   * Whether an assessment cites a row or value, has its word, or would be or tell another without
   * it.
   */
  public boolean exercise(PolicyLines.Line line) {
    List<Assessed> given =
        all.stream().filter(one -> line.isGiven(one.day, one.weightSet)).toList();
    return given.stream()
            .anyMatch(
                one ->
                    one.mentions.keys().contains(line.fact().key())
                        || one.mentions.words().contains(line.word()))
        || given.stream().anyMatch(one -> isMissed(line, one));
  }

  private boolean isMissed(PolicyLines.Line line, Assessed one) {
    RuleBook without = line.without().apply(assessor.ruleBook());
    if (!disclosed(without, one).equals(disclosed(assessor.ruleBook(), one))) {
      return true;
    }
    if (!isInForce(without, one.day)) {
      return false; // what keeps any dataset from being assessed says nothing of this one
    }
    try {
      Outcome outcome = assessor.with(without).assess(one.data, one.day, one.weightSet);
      return !outcome.trace().steps().equals(one.outcome.trace().steps())
          || !unnamed(outcome.assessment()).equals(unnamed(one.outcome.assessment()));
    } catch (InvalidRules e) {
      // That a rule names its word says nothing of the data.
      return e.problems().stream().noneMatch(p -> p.path().endsWith(".drl"));
    }
  }

  private static Disclosed disclosed(RuleBook book, Assessed one) {
    return Disclosed.of(book, one.day, one.data, one.outcome.assessment());
  }

  /** The same but for its identity, which depends on the rule book as a whole. */
  private static Assessment unnamed(Assessment all) {
    return new Assessment(
        null,
        all.risks(),
        all.services(),
        all.opportunities(),
        all.notListed(),
        all.projects(),
        all.notAssessed(),
        all.gaps(),
        all.context(),
        all.finance());
  }
}
