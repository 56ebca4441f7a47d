package muster.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.internal.AssessedDays;
import muster.engine.internal.ExampleRuns;
import muster.engine.internal.PolicyLines;
import muster.engine.internal.RuleBase;
import muster.engine.internal.RuleCode;
import muster.engine.internal.RuleCompiler;
import muster.engine.internal.Session;

/**
 * What of a rule book its examples and the assessments of datasets exercise. Datasets are assessed
 * as at their own day and as at each day on which something in the rule book begins, by every
 * weight set.
 *
 * @param rules each is exercised where it fires
 * @param branches two for each rule: it fires, and it does not
 * @param rows of tables, and values of parameters: an example exercises one that it states as it is
 *     and that its rule cites or concludes the word of, or that says nothing but a word which it
 *     concludes; a dataset one that something concluded cites or has the word of while it is in
 *     force, or without which the result would be another
 */
public record RuleCoverage(List<Thing> rules, List<Thing> branches, List<Thing> rows) {
  public RuleCoverage {
    rules = List.copyOf(rules);
    branches = List.copyOf(branches);
    rows = List.copyOf(rows);
  }

  /**
   * Something in a rule book that may be exercised.
   *
   * @param name where it is, and what
   * @param byExample whether an example exercises it
   * @param byData whether a dataset does
   */
  public record Thing(String name, boolean byExample, boolean byData) {
    /** Whether anything exercises it. */
    public boolean isExercised() {
      return byExample || byData;
    }
  }

  /**
   * What is exercised of the rule book that these files make up, which is right.
   *
   * @param precompiled what {@link Assessor#compile} gave for rules, to save reading those that are
   *     still the same, and compiling those of the same stages, again; anything else is left aside
   * @throws InvalidRules with what is wrong with the files or keeps a dataset from being assessed
   */
  public static RuleCoverage of(
      Collection<RuleFile> files, byte[] precompiled, Collection<Dataset> datasets) {
    RuleBook book = RuleBook.read(files, precompiled);
    RuleCode code = RuleCompiler.compile(book, RuleCode.fromBytes(precompiled));
    ExampleRuns examples = ExampleRuns.of(book, new Session(RuleBase.load(code), book.rules()));
    AssessedDays days = AssessedDays.of(Assessor.of(book, code.toBytes()), datasets);
    List<Thing> rules = new ArrayList<>();
    List<Thing> branches = new ArrayList<>();
    for (RuleText rule : book.rules()) {
      boolean fires = examples.fires(rule);
      boolean firesOnData = days.fired().contains(rule.name());
      rules.add(new Thing(rule.path(), fires, firesOnData));
      branches.add(new Thing(rule.path() + " fires", fires, firesOnData));
      branches.add(new Thing(rule.path() + " does not fire", examples.keepsQuiet(rule), false));
    }
    List<Thing> rows =
        PolicyLines.of(book).stream()
            .map(line -> new Thing(line.name(), examples.exercise(line), days.exercise(line)))
            .toList();
    return new RuleCoverage(rules, branches, rows);
  }
}
