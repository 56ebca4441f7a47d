package muster.server.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.Trace;
import muster.engine.Trace.Step;
import muster.engine.facts.Basis;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finding;
import muster.engine.findings.Risk;

/**
 * The findings of one risk as trees: each conclusion stands above what it rests on, down to rows,
 * parameters and tables. A finding is told once, and referred to by its number afterwards.
 */
final class Explanation {
  private final Risk risk;
  private final Trace trace;
  private final GivenFacts given;
  private final Map<Finding, Integer> told = new HashMap<>();

  Explanation(Risk risk, Trace trace, GivenFacts given) {
    this.risk = risk;
    this.trace = trace;
    this.given = given;
  }

  /** The band and its chain first, then what else was concluded, leaving out {@code apart}. */
  List<Tree> trees(Set<Finding> apart) {
    List<Tree> trees = new ArrayList<>();
    trace
        .listSteps("banded:" + risk.force() + "/" + risk.service())
        .forEach(step -> trees.add(tree(step.finding())));
    List<Finding> left =
        risk.findings().stream().filter(f -> !told.containsKey(f) && !apart.contains(f)).toList();
    Set<Finding> cited =
        left.stream()
            .flatMap(f -> f.facts().stream())
            .flatMap(key -> trace.listSteps(key).stream())
            .map(Step::finding)
            .collect(Collectors.toSet());
    left.stream().filter(f -> !cited.contains(f)).forEach(f -> trees.add(tree(f)));
    return trees;
  }

  /** The finding above what it rests on, or a reference to where that was told. */
  Tree tree(Finding finding) {
    Integer number = told.get(finding);
    if (number != null) {
      return Tree.leaf("see [" + number + "] above: " + finding.sentence(), "");
    }
    int mine = told.size() + 1;
    told.put(finding, mine);
    List<Tree> branches = new ArrayList<>();
    List<String> givenKeys = new ArrayList<>();
    for (String key : finding.facts()) {
      List<Step> steps = trace.listSteps(key);
      steps.forEach(step -> branches.add(step(step)));
      if (steps.isEmpty()) {
        givenKeys.add(key);
      }
    }
    branches.addAll(given.trees(givenKeys));
    return new Tree("[" + mine + "] " + finding.sentence(), note(finding), branches);
  }

  private Tree step(Step step) {
    Conclusion conclusion = step.conclusion();
    boolean own =
        conclusion.force().equals(risk.force()) && conclusion.service().equals(risk.service());
    return own
        ? tree(step.finding())
        : Tree.leaf(
            step.finding().sentence(),
            "explained by risk/" + conclusion.force() + "/" + conclusion.service());
  }

  private static String note(Finding finding) {
    return finding.rule()
        + " · "
        + finding.reference()
        + (finding.basis() == Basis.ILLUSTRATIVE ? " · " + finding.basis() : "");
  }
}
