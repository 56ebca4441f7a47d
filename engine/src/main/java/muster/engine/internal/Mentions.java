package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import muster.engine.Outcome;
import muster.engine.Trace.Step;
import muster.engine.facts.OneOf;
import muster.engine.findings.Finding;

/**
 * What some conclusions speak of.
 *
 * @param rules the rules that came to them
 * @param keys of the facts that their findings cite
 * @param words of closed sets that they are made of, each as {@code set/word}
 */
record Mentions(Set<String> rules, Set<String> keys, Set<String> words) {
  /** What these steps speak of. */
  static Mentions of(Collection<Step> steps) {
    Mentions all = new Mentions(new HashSet<>(), new HashSet<>(), new HashSet<>());
    steps.forEach(all::add);
    return all;
  }

  /** What an assessment speaks of, its groups included, of which the trace says nothing. */
  static Mentions of(Outcome outcome) {
    Mentions all = of(outcome.trace().steps());
    outcome
        .assessment()
        .opportunities()
        .forEach(
            group -> {
              group.findings().forEach(all::add);
              group.flags().forEach(flag -> all.words.add("flag/" + flag));
              all.words.add("way of working/" + group.wayOfWorking());
            });
    outcome
        .assessment()
        .notListed()
        .forEach(
            group -> {
              group.findings().forEach(all::add);
              group.reasons().forEach(reason -> all.words.add("reason not listed/" + reason));
            });
    return all;
  }

  private void add(Step step) {
    add(step.finding());
    for (RecordComponent component : step.conclusion().getClass().getRecordComponents()) {
      OneOf set = component.getAnnotation(OneOf.class);
      if (set != null) {
        Object word = Components.value((Record) step.conclusion(), component.getName());
        words.add(set.value() + "/" + word);
      }
    }
  }

  private void add(Finding finding) {
    rules.add(finding.rule());
    keys.addAll(finding.facts());
  }
}
