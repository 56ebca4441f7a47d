package muster.server.text;

import java.util.ArrayList;
import java.util.Collection;
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
import muster.engine.findings.ReturnConclusion;
import muster.engine.findings.RouteCandidate;

/**
 * Findings about one thing as trees: each conclusion stands above what it rests on, down to rows,
 * parameters and tables. A finding is told once, and referred to by its number afterwards; what is
 * about another thing is left to that thing's own explanation.
 */
final class Explanation {
  private final String about;
  private final Trace trace;
  private final GivenFacts given;
  private final Map<Finding, Integer> told = new HashMap<>();

  /**
   * Of findings about one thing.
   *
   * @param about what {@link Conclusion#about()} says of it
   */
  Explanation(String about, Trace trace, GivenFacts given) {
    this.about = about;
    this.trace = trace;
    this.given = given;
  }

  /** The findings that conclude a key, each with its chain. */
  List<Tree> trees(String key) {
    return trace.listSteps(key).stream().map(step -> tree(step.finding())).toList();
  }

  /** Those of the findings that are not told yet, nor cited by one of them, each with its chain. */
  List<Tree> trees(Collection<Finding> findings) {
    List<Finding> left = findings.stream().filter(f -> !told.containsKey(f)).distinct().toList();
    Set<Finding> cited =
        left.stream()
            .flatMap(f -> f.facts().stream())
            .flatMap(key -> trace.listSteps(key).stream())
            .map(Step::finding)
            .collect(Collectors.toSet());
    List<Tree> trees = new ArrayList<>();
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
    return step.conclusion().about().equals(about)
        ? tree(step.finding())
        : Tree.leaf(step.finding().sentence(), explainedBy(step.conclusion()));
  }

  private static String explainedBy(Conclusion conclusion) {
    if (conclusion instanceof ReturnConclusion) {
      return "explained by risk/" + conclusion.about();
    }
    return conclusion instanceof RouteCandidate ? "explained by service/" + conclusion.about() : "";
  }

  /** The rule and the document it rests on, and whether a row behind it is made up. */
  static String note(Finding finding) {
    return finding.rule()
        + " · "
        + finding.reference()
        + (finding.basis() == Basis.ILLUSTRATIVE ? " · " + finding.basis() : "");
  }
}
